/** Whether ops leave nodes behind for backward. */
export const gradMode = { enabled: true };

function withGradMode<T>(enabled: boolean, body: () => T): T {
	const outer = gradMode.enabled;
	gradMode.enabled = enabled;
	try {
		return body();
	} finally {
		gradMode.enabled = outer;
	}
}

/** Runs `body` without recording: `with torch.no_grad():`. */
export const noGrad = <T>(body: () => T): T => withGradMode(false, body);

/** Runs `body` with recording, also inside `noGrad`: `with torch.enable_grad():`. */
export const enableGrad = <T>(body: () => T): T => withGradMode(true, body);

/** Whether gradients are being recorded: `torch.is_grad_enabled()`. */
export const isGradEnabled = (): boolean => gradMode.enabled;

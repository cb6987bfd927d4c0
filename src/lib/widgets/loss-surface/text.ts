import type { Language } from '#lib/i18n/language.ts';

interface Words {
	title: string;
	caption: string;
	plot: string;
	handle: string;
	value: (w: string, b: string, loss: string) => string;
	minimum: (w: string, b: string) => string;
	small: (lr: string, half: string, curvature: string) => string;
	overshooting: (lr: string, half: string, limit: string, curvature: string) => string;
	diverging: (lr: string, limit: string, curvature: string) => string;
	bouncing: (lr: string, curvature: string) => string;
	accumulating: string;
	valley: string;
	narrow: string;
	overflow: (step: number, ended: boolean) => string;
	overflowAtOnce: string;
	away: (w: string, b: string, back: boolean) => string;
	point: (w: string, b: string, loss: string, step: number, steps: number) => string;
	next: (w: string, b: string) => string;
	/** After the last step, where no other follows. */
	oneMore: (w: string, b: string) => string;
	nextBeyond: string;
	lowest: (w: string, b: string, loss: string) => string;
}

export const text: Record<Language, Words> = {
	en: {
		title: 'The loss over w and b',
		caption:
			'Every place on this map is a line: w across, b upwards. Along a contour the loss is the same. Drag the point anywhere; the dashes show the rest of the run from there.',
		plot: 'Contours of the loss over w and b',
		handle: 'Present w and b on the map',
		value: (w, b, loss) => `w ${w}, b ${b}, loss ${loss}`,
		minimum: (w, b) => `lowest: w ${w}, b ${b}`,
		small: (lr, half, curvature) =>
			`η = ${lr} is below 1/λ = ${half}, where λ = ${curvature} is the sharpest curvature of this loss: every step goes part of the way to the valley floor.`,
		overshooting: (lr, half, limit, curvature) =>
			`η = ${lr} lies between 1/λ = ${half} and 2/λ = ${limit}, where λ = ${curvature} is the sharpest curvature of this loss: steps overshoot the valley floor, yet land closer to it each time.`,
		diverging: (lr, limit, curvature) =>
			`η = ${lr} is beyond 2/λ = ${limit}, so this run diverges: along its steepest direction the loss of these points curves with λ = ${curvature}, and each step lands farther from the valley floor, on the other side, than it started.`,
		bouncing: (lr, curvature) =>
			`η = ${lr} is 2/λ itself, where λ = ${curvature} is the sharpest curvature of this loss: along that direction each step lands on the other side of the valley floor, as far from it as it started, never closer.`,
		accumulating:
			'The gradients are never cleared, so each step uses the sum of all the gradients so far: the run swings around the lowest point instead of settling there.',
		valley:
			'No single line is best for these points: along the bottom of the valley, straight across the map, every line has the same loss. Gradient descent stops at the one nearest to where it starts.',
		narrow:
			'One line is best for these points, but the valley that leads to it is very long and narrow: steps across it limit the learning rate, and with steps that short gradient descent hardly gets anywhere along it.',
		overflow: (step, ended) =>
			`The numbers of step ${step} no longer fit into float32, which ends near 3.4\u00a0×\u00a010³⁸, so the run ends before it. ${ended ? 'Step back to see where it went wrong.' : 'Step through it to see where it goes wrong.'}`,
		overflowAtOnce:
			'Already the first step’s numbers no longer fit into float32, which ends near 3.4\u00a0×\u00a010³⁸: choose a smaller learning rate.',
		away: (w, b, back) =>
			`The point lies outside the map, at w = ${w}, b = ${b}. ${back ? 'Step back to where the run left it, or drag the point back.' : 'Drag the point back.'}`,
		point: (w, b, loss, step, steps) =>
			`Contours of the loss. After ${step} of ${steps} steps the point is at w = ${w}, b = ${b}, with loss ${loss}.`,
		next: (w, b) => `The next step leads to w = ${w}, b = ${b}.`,
		oneMore: (w, b) => `One more step would lead to w = ${w}, b = ${b}.`,
		nextBeyond: 'The numbers of the next step no longer fit into float32.',
		lowest: (w, b, loss) => `The lowest point is at w = ${w}, b = ${b}, with loss ${loss}.`
	},
	zh: {
		title: 'w 与 b 上的损失',
		caption:
			'这张地图上的每个位置都是一条直线：横向是 w，纵向是 b。同一条等高线上损失相同。把点拖到任何地方，虚线就是从那里出发的后续训练。',
		plot: '损失在 w 与 b 上的等高线',
		handle: '地图上现在的 w 与 b',
		value: (w, b, loss) => `w 为 ${w}，b 为 ${b}，损失 ${loss}`,
		minimum: (w, b) => `最低点：w ${w}，b ${b}`,
		small: (lr, half, curvature) =>
			`η = ${lr}，小于 1/λ = ${half}（λ = ${curvature} 是这个损失最大的曲率）：每一步都朝谷底走一段，不会越过。`,
		overshooting: (lr, half, limit, curvature) =>
			`η = ${lr}，在 1/λ = ${half} 与 2/λ = ${limit} 之间（λ = ${curvature} 是这个损失最大的曲率）：每一步都会越过谷底，但落点一次比一次近。`,
		diverging: (lr, limit, curvature) =>
			`η = ${lr}，超过了 2/λ = ${limit}，所以训练会发散：在最陡的方向上，这批点的损失的曲率为 λ = ${curvature}，每一步都冲到谷底的另一侧，而且比出发时更远。`,
		bouncing: (lr, curvature) =>
			`η = ${lr}，恰好等于 2/λ（λ = ${curvature} 是这个损失最大的曲率）：在这个方向上，每一步都落到谷底的另一侧，离谷底和出发时一样远，永远不会更近。`,
		accumulating:
			'梯度一直没有清零，每一步用的都是迄今所有梯度之和：训练会绕着最低点来回摆动，停不下来。',
		valley:
			'对这些点来说，没有唯一的最佳直线：谷底是横穿地图的一条直线，上面每个位置的损失都一样。梯度下降会停在离起点最近的那一处。',
		narrow:
			'对这些点来说，最佳直线只有一条，但通向它的山谷又长又窄：学习率受横跨山谷的方向限制，步子这么小，梯度下降沿着谷底几乎走不动。',
		overflow: (step, ended) =>
			`第 ${step} 步的数字超出了 float32 的范围（约 3.4\u00a0×\u00a010³⁸），训练只能到它之前为止。${ended ? '可以一步步退回去，看看是从哪里开始出错的。' : '可以一步步走下去，看看是从哪里开始出错的。'}`,
		overflowAtOnce:
			'第一步的数字就超出了 float32 的范围（约 3.4\u00a0×\u00a010³⁸）：请选小一些的学习率。',
		away: (w, b, back) =>
			`点在地图之外：w = ${w}，b = ${b}。${back ? '退回到它离开地图的那一步，或者把点拖回来。' : '把点拖回来吧。'}`,
		point: (w, b, loss, step, steps) =>
			`损失的等高线。走了 ${step} 步（共 ${steps} 步），点在 w = ${w}，b = ${b}，损失为 ${loss}。`,
		next: (w, b) => `下一步走到 w = ${w}，b = ${b}。`,
		oneMore: (w, b) => `再走一步，会到 w = ${w}，b = ${b}。`,
		nextBeyond: '下一步的数字超出了 float32 的范围。',
		lowest: (w, b, loss) => `最低点在 w = ${w}，b = ${b}，损失为 ${loss}。`
	}
};

import type { Cloud, DeviceName } from './RaceConfig.ts';
import { type Adapter, DeviceProblem, type Problem, type Progress, type Runner } from './Runner.ts';

/** A call on its way to a worker. */
export interface Call {
	readonly id: number;
	readonly method: Exclude<keyof Runner, 'close'>;
	readonly args: readonly unknown[];
}

/** What comes back. */
export type Answer = { readonly id: number } & (
	{ readonly result: unknown } | { readonly problem: Problem }
);

interface Waiting {
	resolve(result: unknown): void;
	reject(reason: DeviceProblem): void;
}

/** A device in a worker of its own, where the engine lies too: the page loads neither before it is asked for. */
export function connect(device: DeviceName): Runner {
	const worker = new Worker(new URL('./race.worker.ts', import.meta.url), {
		type: 'module',
		name: device
	});
	const waiting = new Map<number, Waiting>();
	let count = 0;

	const failAll = (problem: Problem) => {
		for (const { reject } of waiting.values()) reject(new DeviceProblem(problem));
		waiting.clear();
	};

	worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
		const call = waiting.get(data.id);
		waiting.delete(data.id);
		if ('problem' in data) call?.reject(new DeviceProblem(data.problem));
		else call?.resolve(data.result);
	});
	worker.addEventListener('error', ({ message }) =>
		failAll({ kind: 'lost', detail: message || 'the worker could not be loaded' })
	);

	function call<Result>(method: Call['method'], ...args: readonly unknown[]): Promise<Result> {
		const id = count++;
		worker.postMessage({ id, method, args } satisfies Call);
		return new Promise<unknown>((resolve, reject) =>
			waiting.set(id, { resolve, reject })
		) as Promise<Result>;
	}

	return {
		open: () => call<Adapter>('open'),
		draw: (config) => call<Cloud>('draw', config),
		begin: (config) => call<Progress>('begin', config),
		run: (milliseconds) => call<Progress>('run', milliseconds),
		close() {
			worker.terminate();
			failAll({ kind: 'lost', detail: 'closed' });
		}
	};
}

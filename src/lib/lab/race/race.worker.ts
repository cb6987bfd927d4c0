// One device in a thread of its own, so that neither the page nor the other device waits for it.
import type { Answer, Call } from './connect.ts';
import { Contestant } from './Contestant.ts';
import type { DeviceName } from './RaceConfig.ts';
import { problemOf } from './Runner.ts';

const contestant = new Contestant(self.name as DeviceName);

addEventListener('message', async ({ data: { id, method, args } }: MessageEvent<Call>) => {
	let answer: Answer;
	try {
		const call = contestant[method] as (...args: readonly unknown[]) => Promise<unknown>;
		answer = { id, result: await call.call(contestant, ...args) };
	} catch (reason) {
		answer = { id, problem: problemOf(reason) };
	}
	postMessage(answer);
});

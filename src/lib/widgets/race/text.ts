import type { Language } from '#lib/i18n/language.ts';
import { formatCount, formatNumber } from '#lib/i18n/number.ts';
import type { Lane } from '#lib/lab/race/Lane.svelte.ts';
import { judge } from '#lib/lab/race/measurements.ts';
import type { Race } from '#lib/lab/race/Race.svelte.ts';
import type { DeviceName, RaceConfig } from '#lib/lab/race/RaceConfig.ts';
import type { Problem } from '#lib/lab/race/Runner.ts';

interface Words {
	/** What the two devices are called; a processor that plays a GPU says so. */
	device: (device: DeviceName, simulated: boolean) => string;
	simulated: string;
	features: (d: number) => string;
	verdict: {
		unknown: string;
		alone: string;
		cpuOnce: (n: string, times: string) => string;
		cpu: (from: string, to: string, least: string, most: string) => string;
		webgpuOnce: (n: string, times: string) => string;
		webgpu: (from: string, to: string, least: string, most: string) => string;
		from: (upTo: string, from: string, most: string) => string;
		mixed: (sizes: string) => string;
	};
	problem: Record<Problem['kind'], (detail: string, steps: string) => string>;
	list: (items: readonly string[]) => string;
}

/** What a verdict is about: a race. */
type Measured = Pick<Race, 'measurements' | 'absent'> & { readonly config: Pick<RaceConfig, 'd'> };

/** What several figures of a race say. */
export const text: Record<Language, Words> = {
	en: {
		device: (device, simulated) =>
			device === 'cpu' ? 'CPU' : simulated ? 'GPU (software)' : 'GPU',
		simulated:
			'The GPU of this browser is software: the processor plays its part. What it measures here says nothing about a real one.',
		features: (d) => (d === 1 ? 'one feature' : `${d} features`),
		verdict: {
			unknown: 'For which sizes the GPU pays is not known yet: nothing has been measured on both.',
			alone: 'There is no GPU here to compare the CPU with.',
			cpuOnce: (n, times) =>
				`With ${n} points the GPU does not pay on this machine: the CPU is ${times} times as fast.`,
			cpu: (from, to, least, most) =>
				`From ${from} to ${to} points the GPU pays at none of the sizes measured on this machine: the CPU is ${least} to ${most} times as fast.`,
			webgpuOnce: (n, times) =>
				`With ${n} points the GPU pays on this machine: it is ${times} times as fast as the CPU.`,
			webgpu: (from, to, least, most) =>
				`From ${from} to ${to} points the GPU pays at every size measured on this machine: it is ${least} to ${most} times as fast as the CPU.`,
			from: (upTo, from, most) =>
				`On this machine the GPU does not pay up to ${upTo} points; from ${from} on it does, and is up to ${most} times as fast.`,
			mixed: (sizes) =>
				`On this machine the two are close: the GPU does not pay with ${sizes} points, at the other sizes measured it does.`
		},
		problem: {
			unsupported: () => 'This browser has no WebGPU, so the CPU trains alone.',
			'no-adapter': () =>
				'This browser knows WebGPU but finds no GPU that it may use, so the CPU trains alone.',
			refused: (detail) => `The GPU could not be opened (${detail}), so the CPU trains alone.`,
			'too-large': (detail) =>
				`These points fill ${detail}, more than this GPU takes in one piece. The CPU trains alone; with fewer points or features the GPU joins in again.`,
			lost: (_, steps) =>
				`The GPU was lost after step ${steps}. What it had done is still here, and the CPU goes on. The next race opens the GPU anew.`
		},
		list: (items) =>
			[items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and ')
	},
	zh: {
		device: (device, simulated) =>
			device === 'cpu' ? 'CPU' : simulated ? 'GPU（软件模拟）' : 'GPU',
		simulated: '这个浏览器的 GPU 是软件：由处理器来扮演。这里测出的速度说明不了真正的 GPU。',
		features: (d) => `${d} 个特征`,
		verdict: {
			unknown: '还不知道多大的规模用 GPU 才划算：还没有在两种设备上都测过的规模。',
			alone: '这里没有 GPU 可以和 CPU 比较。',
			cpuOnce: (n, times) =>
				`${n} 个点时，在这台机器上用 GPU 不划算：CPU 的速度是它的 ${times} 倍。`,
			cpu: (from, to, least, most) =>
				`在这台机器上，从 ${from} 到 ${to} 个点，测过的规模用 GPU 都不划算：CPU 的速度是它的 ${least} 到 ${most} 倍。`,
			webgpuOnce: (n, times) => `${n} 个点时，在这台机器上用 GPU 划算：速度是 CPU 的 ${times} 倍。`,
			webgpu: (from, to, least, most) =>
				`在这台机器上，从 ${from} 到 ${to} 个点，测过的规模用 GPU 都划算：速度是 CPU 的 ${least} 到 ${most} 倍。`,
			from: (upTo, from, most) =>
				`在这台机器上，${upTo} 个点及以下用 GPU 不划算；从 ${from} 个点起就划算了，最快是 CPU 的 ${most} 倍。`,
			mixed: (sizes) =>
				`在这台机器上两者不相上下：${sizes} 个点时用 GPU 不划算，测过的其他规模划算。`
		},
		problem: {
			unsupported: () => '这个浏览器没有 WebGPU，所以由 CPU 单独训练。',
			'no-adapter': () => '这个浏览器有 WebGPU，但找不到可用的 GPU，所以由 CPU 单独训练。',
			refused: (detail) => `打不开 GPU（${detail}），所以由 CPU 单独训练。`,
			'too-large': (detail) =>
				`这些点要占 ${detail}，超出了这块 GPU 一次能放下的大小，所以由 CPU 单独训练；点或特征少一些，GPU 就能再参加。`,
			lost: (_, steps) =>
				`GPU 在第 ${steps} 步之后丢失了。它已经算好的都还在，CPU 继续训练；下一场比赛会重新打开 GPU。`
		},
		list: (items) => items.join('、')
	}
};

/** What a device in a race is called. */
export const laneName = (
	{ device, adapter }: Pick<Lane, 'device' | 'adapter'>,
	language: Language
): string => text[language].device(device, adapter?.simulated ?? false);

/** For which sizes the GPU pays, as far as measured with as many features as the race has. */
export function verdict({ measurements, config, absent }: Measured, language: Language): string {
	const words = text[language].verdict;
	const judged = judge(measurements, config.d);
	if (judged.kind === 'unknown') return absent ? words.alone : words.unknown;
	if (judged.kind === 'mixed')
		return words.mixed(text[language].list(judged.losing.map(formatCount)));
	const most = formatTimes(judged.most);
	if (judged.kind === 'from')
		return words.from(formatCount(judged.upTo), formatCount(judged.from), most);
	const [first, last] = [judged.sizes[0], judged.sizes[judged.sizes.length - 1]].map(formatCount);
	return first === last
		? words[`${judged.kind}Once`](first, most)
		: words[judged.kind](first, last, formatTimes(judged.least), most);
}

/** A factor that was measured: two digits are as much as it is worth. */
export const formatTimes = (factor: number): string =>
	factor < 9.95 ? formatNumber(factor, 1) : formatCount(Number(factor.toPrecision(2)));

/** What has become of a device, in words. */
export function explain({ kind, detail }: Problem, steps: number, language: Language): string {
	const size = kind === 'too-large' ? `${formatCount(Number(detail) / 2 ** 20)} MiB` : detail;
	return text[language].problem[kind](size, formatCount(steps));
}

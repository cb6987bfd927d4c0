import type { Language } from '#lib/i18n/language.ts';

interface Words {
	title: string;
	caption: string;
	points: string;
	features: string;
	reading: string;
	perFrame: string;
	perStep: string;
	start: string;
	preparing: string;
	pause: string;
	goOn: string;
	again: string;
	cloud: string;
	input: (d: number) => string;
	losses: string;
	time: string;
	loss: string;
	units: { micro: string; milli: string; seconds: string };
	table: { device: string; done: string; rate: string; loss: string };
	of: (steps: string, goal: string) => string;
	out: string;
	difference: (loss: string, steps: string) => string;
	parameters: (difference: string) => string;
	sameParameters: string;
	same: (steps: string) => string;
	noDifference: string;
	slept: string;
	noPoints: string;
	description: (n: string, d: number, phase: string) => string;
	phase: Record<'idle' | 'preparing' | 'running' | 'paused' | 'finished', string>;
	lane: (device: string, steps: string, goal: string, rate: string, loss: string) => string;
	rate: (device: string, rate: string) => string;
}

export const text: Record<Language, Words> = {
	en: {
		title: 'One program, two devices',
		caption:
			'Both train on the same points from the same start. They take turns of a twentieth of a second, so that neither slows the other down, and each has only its own time counted, after a short warm-up.',
		points: 'Points n',
		features: 'Features d',
		reading: 'Read the loss',
		perFrame: 'once a frame',
		perStep: 'after every step',
		start: 'Start',
		preparing: 'Getting ready …',
		pause: 'Pause',
		goOn: 'Go on',
		again: 'Race again',
		cloud: 'Points and the line of each device',
		input: (d) => (d === 1 ? 'x' : `first of ${d} features`),
		losses: 'Loss of each device against its time',
		time: 'time on the device',
		loss: 'L',
		units: { micro: 'µs', milli: 'ms', seconds: 's' },
		table: { device: 'Device', done: 'Steps', rate: 'Steps per second', loss: 'Loss' },
		of: (steps, goal) => `${steps} of ${goal}`,
		out: 'takes no part',
		difference: (loss, steps) =>
			`Over the ${steps} steps that both have done, their losses differ by at most ${loss}.`,
		parameters: (difference) => `Weights and bias differ by at most ${difference}.`,
		sameParameters: 'Weights and bias are the same to the last digit.',
		same: (steps) =>
			`Over the ${steps} steps that both have done, their losses are the same to the last digit.`,
		noDifference: 'There is no difference to tell yet.',
		slept: 'While this page was out of sight, nobody trained.',
		noPoints: 'These points could not be made; choose fewer.',
		description: (n, d, phase) =>
			`${n} points with ${d} ${d === 1 ? 'feature' : 'features'} each. ${phase}`,
		phase: {
			idle: 'The race has not begun.',
			preparing: 'The devices are getting ready.',
			running: 'The race is on.',
			paused: 'The race is paused.',
			finished: 'The race is over.'
		},
		lane: (device, steps, goal, rate, loss) =>
			`${device}: ${steps} of ${goal} steps, ${rate} steps per second, loss ${loss}.`,
		rate: (device, rate) => `${device} ${rate} steps per second`
	},
	zh: {
		title: '一个程序，两种设备',
		caption:
			'两边用同样的点，从同样的起点开始训练。它们轮流上场，每次二十分之一秒，谁也不拖慢谁；先热身一小会儿，之后各自只计自己的时间。',
		points: '点数 n',
		features: '特征数 d',
		reading: '读取损失',
		perFrame: '每帧一次',
		perStep: '每步一次',
		start: '开始',
		preparing: '正在准备……',
		pause: '暂停',
		goOn: '继续',
		again: '再比一次',
		cloud: '数据点与两种设备的直线',
		input: (d) => (d === 1 ? 'x' : `${d} 个特征中的第一个`),
		losses: '两种设备的损失与各自的时间',
		time: '设备上的时间',
		loss: 'L',
		units: { micro: '微秒', milli: '毫秒', seconds: '秒' },
		table: { device: '设备', done: '步数', rate: '每秒步数', loss: '损失' },
		of: (steps, goal) => `${steps} / ${goal}`,
		out: '不参加',
		difference: (loss, steps) => `在双方都走完的 ${steps} 步里，损失最多相差 ${loss}。`,
		parameters: (difference) => `权重和偏置最多相差 ${difference}。`,
		sameParameters: '权重和偏置每一位数字都相同。',
		same: (steps) => `在双方都走完的 ${steps} 步里，损失每一位数字都相同。`,
		noDifference: '现在还比不出差别。',
		slept: '这个页面不在眼前的时候，训练停着。',
		noPoints: '生成不了这么多点，请少选一些。',
		description: (n, d, phase) => `${n} 个点，每个有 ${d} 个特征。${phase}`,
		phase: {
			idle: '比赛还没有开始。',
			preparing: '设备正在准备。',
			running: '比赛正在进行。',
			paused: '比赛暂停了。',
			finished: '比赛结束了。'
		},
		lane: (device, steps, goal, rate, loss) =>
			`${device}：走了 ${steps} 步，共 ${goal} 步，每秒 ${rate} 步，损失 ${loss}。`,
		rate: (device, rate) => `${device} 每秒 ${rate} 步`
	}
};

import type { Language } from '#lib/i18n/language.ts';

interface Words {
	title: string;
	caption: (d: string) => string;
	points: string;
	rate: string;
	/** A power of ten as a mark of an axis, short enough for a phone. */
	power: (exponent: number) => string;
	plot: string;
	measure: string;
	cancel: string;
	progress: (n: string, at: number, of: number) => string;
	description: (device: string, list: readonly string[]) => string;
	size: (n: string, rate: string) => string;
	nothing: string;
}

export const text: Record<Language, Words> = {
	en: {
		title: 'How fast, at which size',
		caption: (d) =>
			`Each dot is one size that was measured here, with ${d} per point. Both axes are logarithmic: a level stretch means that more points cost nothing yet, a falling one that they have to be paid for.`,
		points: 'points n',
		rate: 'training steps per second',
		power: (exponent) => ['1', '10', '100', '1 k', '10 k', '100 k', '1 M'][exponent],
		plot: 'Steps per second against the number of points',
		measure: 'Measure all sizes',
		cancel: 'Stop measuring',
		progress: (n, at, of) => `Measuring ${n} points, ${at} of ${of} …`,
		description: (device, list) => `${device}: ${list.join('; ')}.`,
		size: (n, rate) => `${rate} steps per second with ${n} points`,
		nothing: 'Nothing has been measured yet: race a size above, or measure all of them.'
	},
	zh: {
		title: '多大规模，多快',
		caption: (d) =>
			`每个圆点是在这里测过的一种规模，每个数据点有 ${d}。两根轴都是对数轴：平的一段表示多些点还不用多花时间，往下走的一段表示点数要靠时间来换。`,
		points: '点数 n',
		rate: '每秒训练步数',
		power: (exponent) => ['1', '10', '100', '1000', '1 万', '10 万', '100 万'][exponent],
		plot: '每秒步数与点数',
		measure: '测完所有规模',
		cancel: '停止测量',
		progress: (n, at, of) => `正在测 ${n} 个点，第 ${at} 个，共 ${of} 个……`,
		description: (device, list) => `${device}：${list.join('；')}。`,
		size: (n, rate) => `${n} 个点时每秒 ${rate} 步`,
		nothing: '还没有测过：在上面比一场，或者把所有规模都测一遍。'
	}
};

import type { Language } from '#lib/i18n/language.ts';

interface Words {
	goal: (least: string, most: string) => string;
	base: string;
	size: (n: string) => string;
	now: (n: string, ratio: string) => string;
}

export const text: Record<Language, Words> = {
	en: {
		goal: (least, most) =>
			`Find the place where the CPU begins to feel the points: set a number of points at which one of its steps takes ${least} to ${most} times as long as with 100 points, and race it there.`,
		base: 'For comparison, race 100 points first.',
		size: (n) => `${n} points have not been raced yet.`,
		now: (n, ratio) => `With ${n} points a step takes ${ratio} times as long as with 100.`
	},
	zh: {
		goal: (least, most) =>
			`找到 CPU 开始感觉到点数的地方：选一个点数，让它的一步所花的时间是 100 个点时的 ${least} 到 ${most} 倍，并在那里比一场。`,
		base: '为了比较，先用 100 个点比一场。',
		size: (n) => `${n} 个点还没有比过。`,
		now: (n, ratio) => `${n} 个点时，一步的时间是 100 个点时的 ${ratio} 倍。`
	}
};

import type { Language } from '#lib/i18n/language.ts';

interface Words {
	puzzle: string;
	solved: string;
	hand: (target: string) => string;
	handNow: (loss: string) => string;
	rate: (target: string, steps: number) => string;
	rateNow: (rate: string, loss: string, steps: number) => string;
	edited: string;
	changed: string;
	lost: (step: number) => string;
	otherData: (points: number) => string;
}

export const text: Record<Language, Words> = {
	en: {
		puzzle: 'Puzzle',
		solved: 'Solved.',
		hand: (target) => `Move the line by hand until the mean squared error is below ${target}.`,
		handNow: (loss) => `Now it is ${loss}.`,
		rate: (target, steps) =>
			`Choose a learning rate that brings the loss below ${target} in ${steps} steps, from the start and without touching the line.`,
		rateNow: (rate, loss, steps) =>
			`With the learning rate ${rate} it is ${loss} after ${steps} steps.`,
		edited: 'The line has been moved by hand: undo that or reset, then try again.',
		changed: 'The learning rate has been changed on the way: undo that or reset, then try again.',
		lost: (step) => `With this learning rate the numbers overflow in step ${step}.`,
		otherData: (points) =>
			`This puzzle is made for the lesson’s ${points} points; reset the experiment to go on with it.`
	},
	zh: {
		puzzle: '挑战',
		solved: '成功了。',
		hand: (target) => `用手移动直线，让均方误差降到 ${target} 以下。`,
		handNow: (loss) => `现在是 ${loss}。`,
		rate: (target, steps) =>
			`选一个学习率，从起点出发、不碰直线，让损失在 ${steps} 步之内降到 ${target} 以下。`,
		rateNow: (rate, loss, steps) => `学习率为 ${rate} 时，${steps} 步之后损失是 ${loss}。`,
		edited: '直线被手动移动过：先撤销或重置，再试一次。',
		changed: '学习率在半路上改过：先撤销或重置，再试一次。',
		lost: (step) => `用这个学习率，到第 ${step} 步数字就溢出了。`,
		otherData: (points) => `这个挑战是为本课的 ${points} 个点准备的；重置实验，就可以接着做。`
	}
};

import type { Language } from '#lib/i18n/language.ts';
import type { Name } from './curve.ts';

export interface Words {
	title: (of: Name) => string;
	caption: (of: Name, other: Name) => string;
	bareCaption: (of: Name, other: Name) => string;
	plot: (of: Name) => string;
	handle: (of: Name) => string;
	value: (of: Name, value: string, loss: string) => string;
	uphill: string;
	step: string;
	negative: (of: Name, gradient: string) => string;
	positive: (of: Name, gradient: string) => string;
	flat: (of: Name, gradient: string) => string;
	taken: (of: Name, step: string, from: string, to: string) => string;
	stepTaken: string;
	next: (of: Name) => string;
	beyond: string;
	description: (
		of: Name,
		value: string,
		other: string,
		loss: string,
		best: string,
		lowest: string
	) => string;
	level: (of: Name, value: string, other: string, loss: string) => string;
	willStep: (step: string, next: string) => string;
	/** After the last step, where no other follows. */
	oneMore: (step: string, next: string) => string;
	noMore: string;
	willOverflow: (step: string) => string;
	lost: (of: Name, step: string, value: string) => string;
	piled: (of: Name, sum: string) => string;
	away: (of: Name, value: string, loss: string, back: boolean) => string;
	above: (of: Name, other: Name, value: string, loss: string) => string;
}

export const text: Record<Language, Words> = {
	en: {
		title: (of) => `The loss along ${of}`,
		caption: (of, other) =>
			`The mean squared error of these points for every ${of}, with ${other} as it is now. Drag the point. As ${other} changes too, the whole curve moves; the dots are the losses of the steps before.`,
		bareCaption: (of, other) =>
			`The mean squared error of these points for every ${of}, with ${other} as it is now. Drag the point along the curve.`,
		plot: (of) => `Loss as a function of ${of}`,
		handle: (of) => `Present ${of} on the curve`,
		value: (of, value, loss) => `${of} ${value}, loss ${loss}`,
		uphill: 'uphill',
		step: 'step',
		negative: (of, gradient) =>
			`The gradient is negative (${gradient}): L falls as ${of} grows, so ${of} should increase.`,
		positive: (of, gradient) =>
			`The gradient is positive (${gradient}): L rises as ${of} grows, so ${of} should decrease.`,
		flat: (of, gradient) =>
			`The gradient is nearly zero (${gradient}): the curve is flat here, and ${of} hardly has to move.`,
		taken: (of, step, from, to) => `The step of ${step} has taken ${of} from ${from} to ${to}.`,
		stepTaken: 'step taken',
		next: (of) => `next ${of}`,
		beyond: 'beyond float32',
		description: (of, value, other, loss, best, lowest) =>
			`A parabola: the loss as a function of ${of}, lowest at ${of} = ${best}, where it is ${lowest}. The present point is at ${of} = ${value} with ${other} and loss ${loss}.`,
		level: (of, value, other, loss) =>
			`A level line: the loss is ${loss} for every ${of}, since all x are 0. The present point is at ${of} = ${value} with ${other}.`,
		willStep: (step, next) => `The step is ${step} and ends at ${next}.`,
		oneMore: (step, next) => `One more step would be ${step} and end at ${next}.`,
		noMore: 'The numbers of the next step no longer fit into float32.',
		willOverflow: (step) => `The step is ${step} and ends beyond float32.`,
		lost: (of, step, value) =>
			`The step of ${step} is lost: float32 keeps about seven digits, too few for it, and ${of} stays at ${value}.`,
		piled: (of, sum) =>
			`Nothing cleared ${of}.grad: backward adds the slope here to what it held, ${sum}, and the step follows the sum.`,
		away: (of, value, loss, back) =>
			`The point lies outside the picture, at ${of} = ${value}, where the loss is ${loss}. ${back ? 'Step back to where the run left it, or drag the point back.' : 'Drag it back.'}`,
		above: (of, other, value, loss) =>
			`With ${other} = ${value} the whole curve lies above the picture: no ${of} brings the loss down into it. Here the loss is ${loss}. Change ${other}.`
	},
	zh: {
		title: (of) => `沿 ${of} 看损失`,
		caption: (of, other) =>
			`${other} 保持现在的值，${of} 取每个值时，这批点的均方误差。拖动曲线上的点试试。训练中 ${other} 也在变，所以整条曲线会移动；小圆点是之前各步的损失。`,
		bareCaption: (of, other) =>
			`${other} 保持现在的值，${of} 取每个值时，这批点的均方误差。沿着曲线拖动这个点。`,
		plot: (of) => `损失随 ${of} 的变化`,
		handle: (of) => `曲线上现在的 ${of}`,
		value: (of, value, loss) => `${of} 为 ${value}，损失 ${loss}`,
		uphill: '上坡',
		step: '这一步',
		negative: (of, gradient) =>
			`梯度是负数（${gradient}）：${of} 变大，L 就变小，所以应当增大 ${of}。`,
		positive: (of, gradient) =>
			`梯度是正数（${gradient}）：${of} 变大，L 也变大，所以应当减小 ${of}。`,
		flat: (of, gradient) => `梯度几乎为零（${gradient}）：曲线在这里是平的，${of} 几乎不用动。`,
		taken: (of, step, from, to) => `这一步走了 ${step}，${of} 从 ${from} 到了 ${to}。`,
		stepTaken: '刚走的一步',
		next: (of) => `下一个 ${of}`,
		beyond: '超出 float32',
		description: (of, value, other, loss, best, lowest) =>
			`一条抛物线：损失随 ${of} 的变化，最低点在 ${of} = ${best}，损失为 ${lowest}。现在的点在 ${of} = ${value}，${other}，损失为 ${loss}。`,
		level: (of, value, other, loss) =>
			`一条水平线：所有 x 都是 0，${of} 取任何值，损失都是 ${loss}。现在的点在 ${of} = ${value}，${other}。`,
		willStep: (step, next) => `这一步要走 ${step}，走到 ${next}。`,
		oneMore: (step, next) => `再走一步，要走 ${step}，走到 ${next}。`,
		noMore: '下一步的数字超出了 float32 的范围。',
		willOverflow: (step) => `这一步要走 ${step}，会超出 float32 的范围。`,
		lost: (of, step, value) =>
			`这一步只有 ${step}，走了也等于没走：float32 大约只有七位有效数字，容不下它，${of} 还是 ${value}。`,
		piled: (of, sum) =>
			`${of}.grad 没有清零：反向传播把这里的斜率加到原有的值上，${sum}，更新用的是这个总和。`,
		away: (of, value, loss, back) =>
			`点在画面之外：${of} = ${value}，损失为 ${loss}。${back ? '退回到它离开画面的那一步，或者把点拖回来。' : '把点拖回来吧。'}`,
		above: (of, other, value, loss) =>
			`${other} = ${value} 时，整条曲线都在画面上方：${of} 怎么取，损失都降不到画面里来。现在的损失是 ${loss}。请改动 ${other}。`
	}
};

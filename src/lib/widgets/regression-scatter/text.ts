import type { Language } from '#lib/i18n/language.ts';

interface Words {
	title: string;
	caption: Record<'segments' | 'squares' | 'none', string>;
	plot: string;
	move: string;
	turn: string;
	value: (w: string, b: string) => string;
	mean: (loss: string) => string;
	trueLine: string;
	description: (
		n: number,
		line: string,
		loss: string,
		x: readonly [string, string],
		y: readonly [string, string]
	) => string;
	ghosts: (steps: number, first: string) => string;
	/** Where only every so many residuals are drawn. */
	sample: (apart: number) => string;
	away: (low: string, high: string) => string;
	tooSteep: (w: string) => string;
}

export const text: Record<Language, Words> = {
	en: {
		title: 'The points and the line',
		caption: {
			segments:
				'Each vertical stroke is a residual: how far the line is from a point. Drag the middle handle to move the line, the other one to turn it.',
			squares:
				'Each residual has become the side of a square. The filled square is their average: its area is the mean squared error.',
			none: 'Drag the middle handle to move the line, the other one to turn it.'
		},
		plot: 'Points and line',
		move: 'Move the line',
		turn: 'Turn the line',
		value: (w, b) => `weight w ${w}, bias b ${b}`,
		mean: (loss) => `mean square ${loss}`,
		trueLine: 'true line',
		description: (n, line, loss, x, y) =>
			`${n} ${n === 1 ? 'point' : 'points'}, x from ${x[0]} to ${x[1]} and y from ${y[0]} to ${y[1]}, and the line ${line}. Its mean squared error is ${loss}.`,
		ghosts: (steps, first) =>
			`Faint lines show the ${steps === 1 ? 'step' : `${steps} steps`} before, beginning with ${first}.`,
		sample: (apart) => `Of so many points, one residual in ${apart} is drawn.`,
		away: (low, high) =>
			`The line lies outside the picture: its predictions for these points run from ${low} to ${high}. Drag a handle, or nudge it with the arrow keys, to bring it back.`,
		tooSteep: (w) =>
			`With w = ${w} the line is so steep that it misses every point in the picture. Drag a handle, or nudge it with the arrow keys, to bring it back.`
	},
	zh: {
		title: '数据点与直线',
		caption: {
			segments:
				'每条竖线是一个残差：直线离这个点有多远。拖动中间的手柄平移直线，拖动另一个手柄转动直线。',
			squares: '每个残差都成了一个正方形的边。实心的正方形是它们的平均，面积就是均方误差。',
			none: '拖动中间的手柄平移直线，拖动另一个手柄转动直线。'
		},
		plot: '数据点与直线',
		move: '平移直线',
		turn: '转动直线',
		value: (w, b) => `权重 w 为 ${w}，偏置 b 为 ${b}`,
		mean: (loss) => `平均面积 ${loss}`,
		trueLine: '真实直线',
		description: (n, line, loss, x, y) =>
			`${n} 个点，x 从 ${x[0]} 到 ${x[1]}，y 从 ${y[0]} 到 ${y[1]}；直线为 ${line}，均方误差为 ${loss}。`,
		ghosts: (steps, first) => `淡淡的线是之前 ${steps} 步的直线，最早的一条是 ${first}。`,
		sample: (apart) => `点太多，残差每 ${apart} 个只画一个。`,
		away: (low, high) =>
			`直线在画面之外：它对这些点的预测从 ${low} 到 ${high}。拖动手柄，或用方向键移动手柄，就能把它拉回来。`,
		tooSteep: (w) =>
			`w = ${w}，直线陡得从画面里的每个点旁边错过。拖动手柄，或用方向键移动手柄，就能把它拉回来。`
	}
};

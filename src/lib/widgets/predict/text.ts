import type { Language } from '#lib/i18n/language.ts';

interface Words {
	ask: string;
	check: string;
	again: string;
	right: string;
	wrong: string;
	reveal: string;
	finding: string;
	failed: string;
	sign: {
		question: (w: string) => string;
		up: string;
		down: string;
		flat: string;
		why: (gradient: string, slope: number) => string;
	};
	shift: {
		question: (by: string) => string;
		rises: string;
		falls: string;
		same: string;
		why: (before: string, after: string) => string;
	};
	next: {
		question: (w: string, gradient: string, lr: string) => string;
		why: (sum: string) => string;
	};
	rate: { question: string; why: (limit: string) => string };
	accumulate: {
		question: (first: string, second: string) => string;
		why: (sum: string) => string;
	};
}

export const text: Record<Language, Words> = {
	en: {
		ask: 'Predict first',
		check: 'Check',
		again: 'Try again',
		right: 'Yes.',
		wrong: 'Not quite.',
		reveal: 'Show it',
		finding: 'Measuring on your machine …',
		failed: 'That could not be measured here. Try again.',
		sign: {
			question: (w) =>
				`Suppose the line stood at w = ${w} instead. If w grew a little from there, what would the loss do?`,
			up: 'rise',
			down: 'fall',
			flat: 'stay the same',
			why: (gradient, slope) =>
				`The slope ∂L/∂w is ${gradient} there: ${slope > 0 ? 'positive, so more w means more loss, and w has to shrink' : slope < 0 ? 'negative, so more w means less loss, and w has to grow' : 'the curve is flat, and w may stay'}.`
		},
		shift: {
			question: (by) =>
				`Suppose the whole line moved up by ${by}. What would the mean squared error do?`,
			rises: 'rise',
			falls: 'fall',
			same: 'stay the same',
			why: (before, after) => `It would go from ${before} to ${after}.`
		},
		next: {
			question: (w, gradient, lr) =>
				`w is ${w}, its gradient is ${gradient}, the learning rate is ${lr}. Where will w be after the update?`,
			why: (sum) => `w − η · gradient: ${sum}.`
		},
		rate: {
			question: 'One of these learning rates makes the run diverge on these very points. Which?',
			why: (limit) =>
				`Anything above ${limit} diverges here: there each step overshoots the valley by more than it came.`
		},
		accumulate: {
			question: (first, second) =>
				`Without zero_grad, the first backward pass brought w.grad = ${first}. The second pass alone would bring ${second}. What does w.grad hold after it?`,
			why: (sum) => `backward() adds: ${sum}. Nothing was cleared in between.`
		}
	},
	zh: {
		ask: '先猜一猜',
		check: '检查',
		again: '再试一次',
		right: '对。',
		wrong: '还不对。',
		reveal: '演示一下',
		finding: '正在你的机器上测量……',
		failed: '在这里没有测成，请再试一次。',
		sign: {
			question: (w) => `假如直线的 w 换成 ${w}，再从那里增大一点，损失会怎样？`,
			up: '变大',
			down: '变小',
			flat: '不变',
			why: (gradient, slope) =>
				`那里的斜率 ∂L/∂w 是 ${gradient}：${slope > 0 ? '正数，w 越大损失越大，所以 w 应当减小' : slope < 0 ? '负数，w 越大损失越小，所以 w 应当增大' : '曲线是平的，w 不用动'}。`
		},
		shift: {
			question: (by) => `假如整条直线往上移 ${by}，均方误差会怎样？`,
			rises: '变大',
			falls: '变小',
			same: '不变',
			why: (before, after) => `它会从 ${before} 变成 ${after}。`
		},
		next: {
			question: (w, gradient, lr) =>
				`w 是 ${w}，它的梯度是 ${gradient}，学习率是 ${lr}。更新之后 w 会在哪里？`,
			why: (sum) => `w − η · 梯度：${sum}。`
		},
		rate: {
			question: '对这批数据来说，下面有一个学习率会让训练发散。是哪一个？',
			why: (limit) => `在这里，超过 ${limit} 就会发散：每一步都冲过谷底，冲得比来时还远。`
		},
		accumulate: {
			question: (first, second) =>
				`没有 zero_grad：第一次反向传播得到 w.grad = ${first}，第二次本身会带来 ${second}。之后 w.grad 里是多少？`,
			why: (sum) => `backward() 做的是累加：${sum}，中间没有清零。`
		}
	}
};

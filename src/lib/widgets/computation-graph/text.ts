import type { Language } from '#lib/i18n/language.ts';

interface Words {
	title: string;
	caption: string;
	/** Accessible name of the picture. */
	graph: string;
	kinds: Record<'op' | 'parameter' | 'data', string>;
	part: (arrived: number, of: number) => string;
	/** Of a gradient that an earlier step has left. */
	old: string;
	/** How many numbers a tensor has, and the watched one of them. */
	numbers: (count: number, place: number, number: string) => string;
	node: (name: string, kind: string, shape: string, value: string, gradient: string) => string;
	pending: string;
	gradient: {
		unwanted: string;
		none: string;
		kept: (value: string) => string;
		arriving: (before: string, contribution: string) => string;
		partial: (arrived: number, of: number, value: string) => string;
		final: (value: string) => string;
	};
	description: (step: number, done: number, events: number, ops: string, state: string) => string;
	op: (name: string, op: string, inputs: string) => string;
	state: (name: string, value: string) => string;
	grad: (name: string, value: string) => string;
	listed: (items: readonly string[]) => string;
	labels: Record<'value' | 'local' | 'chain' | 'accumulate' | 'update' | 'zero', string>;
	inNumbers: (place: number, count: number) => string;
	kicker: Record<
		'start' | 'forward' | 'seed' | 'backward' | 'accumulate' | 'update' | 'zero',
		string
	>;
	start: string;
	forward: (name: string, op: string, inputs: string, gradFn: string) => string;
	seed: string;
	backward: (gradFn: string, from: string, to: string) => string;
	more: (part: number, of: number, to: string) => string;
	complete: (of: number, to: string) => string;
	summed: (to: string, rows: number) => string;
	accumulate: Record<'none' | 'zero' | 'kept', (grad: string) => string>;
	update: (name: string) => string;
	zero: (grad: string) => string;
	chosen: {
		data: (name: string) => string;
		parameter: (name: string, consumers: string) => string;
		op: (name: string, op: string, parts: number, consumers: string) => string;
		loss: (name: string, op: string) => string;
	};
	toValue: string;
	toGradient: string;
	close: string;
}

export const text: Record<Language, Words> = {
	en: {
		title: 'The computation graph',
		caption:
			'Every tensor of the step, as the program made it: its op, its shape, its value, and at the foot its gradient. Choose one to see how the chain rule makes its gradient; arrow keys walk along the edges.',
		graph: 'Computation graph: arrow keys walk along the edges, Enter explains a tensor',
		kinds: { op: 'op', parameter: 'parameter', data: 'data' },
		part: (arrived, of) => `${arrived} of ${of}`,
		old: 'old .grad',
		numbers: (count, place, number) => `${count} numbers, number ${place} is ${number}`,
		node: (name, kind, shape, value, gradient) =>
			`${name}: ${kind}, shape ${shape}, value ${value}, ${gradient}`,
		pending: 'not computed yet',
		gradient: {
			unwanted: 'no gradient wanted',
			none: 'gradient None',
			kept: (value) => `gradient ${value} from before`,
			arriving: (before, contribution) => `gradient ${before}, ${contribution} arriving`,
			partial: (arrived, of, value) =>
				`gradient ${arrived} of ${of} contributions, so far ${value}`,
			final: (value) => `gradient ${value}`
		},
		description: (step, done, events, ops, state) =>
			`Computation graph of step ${step}, after ${done} of ${events} events. ${ops} ${state}`,
		op: (name, op, inputs) => `${op} makes ${name} from ${inputs}.`,
		state: (name, value) => `${name} is ${value}.`,
		grad: (name, value) => `${name}.grad is ${value}.`,
		listed: (items) =>
			items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}` : items.join(''),
		labels: {
			value: 'value',
			local: 'local derivative',
			chain: 'chain rule',
			accumulate: 'accumulation',
			update: 'update',
			zero: 'clearing'
		},
		inNumbers: (place, count) => `point ${place} of ${count}`,
		kicker: {
			start: 'Before the first op',
			forward: 'Forward',
			seed: 'Backward begins',
			backward: 'Backward',
			accumulate: 'AccumulateGrad',
			update: 'Update',
			zero: 'Clearing'
		},
		start:
			'Nothing has been computed yet. Step forward: values will run from the leaves to the loss, then gradients will run back.',
		forward: (name, op, inputs, gradFn) =>
			`\`${op}\` computes \`${name}\` from ${inputs} and leaves \`${gradFn}\` behind, which knows the way back.`,
		seed: 'Backward starts at the loss. When the loss changes by 1, the loss changes by 1: its gradient is 1.',
		backward: (gradFn, from, to) =>
			`\`${gradFn}\` multiplies the gradient of \`${from}\` by its local derivative and passes the product on to \`${to}\`.`,
		more: (part, of, to) =>
			`This is contribution ${part} of ${of}: \`${to}\` still waits for the rest.`,
		complete: (of, to) =>
			`All ${of} contributions have arrived: the gradient of \`${to}\` is their sum.`,
		summed: (to, rows) =>
			`All ${rows} rows used the same \`${to}\`, so what they send back adds up.`,
		accumulate: {
			none: (grad) => `The gradient arrives in \`${grad}\`, which was None until now.`,
			zero: (grad) => `The gradient is added to \`${grad}\`, which had been cleared to zero.`,
			kept: (grad) => `\`${grad}\` still held what came before: the new gradient is added to it.`
		},
		update: (name) => `\`${name}\` moves against its gradient, as far as the learning rate says.`,
		zero: (grad) => `\`${grad}\` is cleared, so that the next step begins afresh.`,
		chosen: {
			data: (name) =>
				`\`${name}\` is data. Nobody asks for its gradient, so backward sends nothing here.`,
			parameter: (name, consumers) =>
				`\`${name}\` is a parameter, where the way back ends. Its gradient comes from ${consumers} and is added to \`${name}.grad\`.`,
			op: (name, op, parts, consumers) =>
				parts > 1
					? `\`${name}\` comes from \`${op}\`. It is used ${parts === 2 ? 'twice' : `${parts} times`}, in ${consumers}, so its gradient is the sum of ${parts} contributions.`
					: `\`${name}\` comes from \`${op}\` and is used once, in ${consumers}, so its gradient is a single contribution.`,
			loss: (name, op) =>
				`\`${name}\` comes from \`${op}\`. The way back begins here, with gradient 1.`
		},
		toValue: 'Go to its value',
		toGradient: 'Go to its gradient',
		close: 'Back to now'
	},
	zh: {
		title: '计算图',
		caption:
			'这一步里的每个张量，都照程序生成的样子画出：运算、形状、数值，最下面一栏是梯度。选中一个，就能看到链式法则怎样得出它的梯度；用方向键可以沿着边走。',
		graph: '计算图：方向键沿边移动，回车键解释所选张量',
		kinds: { op: '运算', parameter: '参数', data: '数据' },
		part: (arrived, of) => `${arrived}/${of} 份`,
		old: '旧 .grad',
		numbers: (count, place, number) => `共 ${count} 个数，第 ${place} 个是 ${number}`,
		node: (name, kind, shape, value, gradient) =>
			`${name}：${kind}，形状 ${shape}，值：${value}；${gradient}`,
		pending: '尚未计算',
		gradient: {
			unwanted: '不需要梯度',
			none: '梯度为 None',
			kept: (value) => `留有之前的梯度 ${value}`,
			arriving: (before, contribution) => `梯度为 ${before}，${contribution} 正要累加进来`,
			partial: (arrived, of, value) => `梯度只到了 ${of} 份中的 ${arrived} 份，目前是 ${value}`,
			final: (value) => `梯度为 ${value}`
		},
		description: (step, done, events, ops, state) =>
			`第 ${step} 步的计算图，${events} 个事件已完成 ${done} 个。${ops}${state}`,
		op: (name, op, inputs) => `${inputs} 经 ${op} 得到 ${name}。`,
		state: (name, value) => `${name} 是 ${value}。`,
		grad: (name, value) => `${name}.grad 是 ${value}。`,
		listed: (items) => items.join('、'),
		labels: {
			value: '数值',
			local: '局部导数',
			chain: '链式法则',
			accumulate: '累加',
			update: '更新',
			zero: '清零'
		},
		inNumbers: (place, count) => `第 ${place} 个点，共 ${count} 个`,
		kicker: {
			start: '还没有开始',
			forward: '前向',
			seed: '反向的起点',
			backward: '反向',
			accumulate: 'AccumulateGrad',
			update: '更新',
			zero: '清零'
		},
		start: '还什么都没有计算。往前走一步：数值会从叶子一路流到损失，然后梯度沿原路流回来。',
		forward: (name, op, inputs, gradFn) =>
			`\`${op}\` 由 ${inputs} 算出 \`${name}\`，同时留下 \`${gradFn}\`，它记得回去的路。`,
		seed: '反向传播从损失出发。损失变化 1，损失自己当然也变化 1，所以它的梯度就是 1。',
		backward: (gradFn, from, to) =>
			`\`${gradFn}\` 把 \`${from}\` 的梯度乘以局部导数，再把乘积传给 \`${to}\`。`,
		more: (part, of, to) => `这是 ${of} 份中的第 ${part} 份，\`${to}\` 还在等其余的。`,
		complete: (of, to) => `${of} 份都到齐了，加起来就是 \`${to}\` 的梯度。`,
		summed: (to, rows) => `${rows} 行用的是同一个 \`${to}\`，所以各行传回来的要加在一起。`,
		accumulate: {
			none: (grad) => `梯度存进 \`${grad}\`，它在这之前是 None。`,
			zero: (grad) => `梯度加进 \`${grad}\`，它之前已经清零。`,
			kept: (grad) => `\`${grad}\` 里还留着以前的梯度，新的会加在上面。`
		},
		update: (name) => `\`${name}\` 逆着梯度移动，走多远由学习率决定。`,
		zero: (grad) => `\`${grad}\` 清掉了，下一步从头算起。`,
		chosen: {
			data: (name) => `\`${name}\` 是数据，没有谁需要它的梯度，反向传播不会往这里传。`,
			parameter: (name, consumers) =>
				`\`${name}\` 是参数，反向的路在这里到头。它的梯度来自 ${consumers}，累加进 \`${name}.grad\`。`,
			op: (name, op, parts, consumers) =>
				parts > 1
					? `\`${name}\` 由 \`${op}\` 算出，在 ${consumers} 里用了 ${parts} 次，所以它的梯度是 ${parts} 份之和。`
					: `\`${name}\` 由 \`${op}\` 算出，只在 ${consumers} 里用了一次，所以它的梯度只有一份。`,
			loss: (name, op) => `\`${name}\` 由 \`${op}\` 算出，反向的路从这里出发，梯度是 1。`
		},
		toValue: '看它的值怎样算出',
		toGradient: '看它的梯度怎样到齐',
		close: '回到当前'
	}
};

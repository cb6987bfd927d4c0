import { expect, test } from 'vitest';
import { float32, type Tensor, tensor } from '#lib/engine/index.ts';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { trace } from '#lib/trace/trace.ts';

/** The events as short lines. */
function lines(lab: Lab): string[] {
	const { nodes, events } = lab.trace(0);
	return events.map((event) => {
		const name = nodes[event.node].name;
		if (event.kind !== 'backward') return `${event.phase}: ${event.kind} ${name}`;
		return `${event.phase}: ${name} → ${nodes[event.to].name} ${event.part}/${event.parts}`;
	});
}

test('a step by hand is nineteen events', () => {
	expect(lines(new Lab())).toEqual([
		'predict: forward x @ w',
		'predict: forward y_hat',
		'loss: forward diff',
		'loss: forward diff * diff',
		'loss: forward loss',
		'backward: seed loss',
		'backward: loss → diff * diff 1/1',
		'backward: diff * diff → diff 1/2',
		'backward: diff * diff → diff 2/2',
		'backward: diff → y_hat 1/1',
		'backward: y_hat → x @ w 1/1',
		'backward: y_hat → b 1/1',
		'backward: accumulate b',
		'backward: x @ w → w 1/1',
		'backward: accumulate w',
		'update: update w',
		'update: update b',
		'zero_grad: zero w',
		'zero_grad: zero b'
	]);
});

test('a step with modules goes through what PyTorch’s modules do', () => {
	const lab = new Lab({ program: 'modules' });
	expect(lines(lab).slice(0, 4)).toEqual([
		'predict: forward t',
		'predict: forward y_hat',
		'loss: forward loss',
		'backward: seed loss'
	]);
	expect(lab.trace(0).nodes.map(({ gradFn }) => gradFn)).toEqual([
		null,
		'AccumulateGrad',
		'AccumulateGrad',
		'TBackward0',
		'AddmmBackward0',
		null,
		'MseLossBackward0'
	]);
});

test('the smallest graph in which a gradient comes in two parts', () => {
	const { nodes, events } = trace((mark) => {
		const at = (value: number, name: string) =>
			mark.name(tensor(value, { dtype: float32, requiresGrad: true }), name, name);
		const [w, x, b] = [at(2, 'w'), at(3, 'x'), at(1, 'b')];
		const error = mark.name(w.mul(x).add(b), 'e', 'e');
		const loss: Tensor = error.mul(error).add(w.mul(w));
		loss.backward();
	});
	const w = nodes.findIndex(({ name }) => name === 'w');
	expect(nodes[w].contributions).toBe(3);
	const parts = events.filter((event) => event.kind === 'backward' && event.to === w);
	const numbers = parts.map((event) => event.kind === 'backward' && event.contribution.data[0]);
	// ∂(e² + w²)/∂w = 2·7·3 + 2·2
	expect(numbers.reduce<number>((sum, value) => sum + Number(value), 0)).toBe(46);
	const last = events.filter((event) => event.kind === 'accumulate' && event.node === w);
	expect(last).toMatchObject([{ before: null, after: { data: [46] } }]);
});

test('what is computed on data alone does not belong to the graph', () => {
	const { nodes } = trace(() => {
		const data = tensor([1, 2], { dtype: float32 });
		data.mul(2).sum();
	});
	expect(nodes).toEqual([]);
});

import { float32, noGrad, tensor } from '#lib/engine/core.ts';
import source from './by-hand.py?raw';
import { lineOf, type Program } from './Program.ts';

const at = (text: string): number => lineOf(source, text);
const lines = {
	predict: at('y_hat ='),
	difference: at('diff ='),
	loss: at('loss ='),
	backward: at('loss.backward()'),
	w: at('w -='),
	b: at('b -='),
	zeroW: at('w.grad.zero_()'),
	zeroB: at('b.grad.zero_()')
};

/** The training loop with nothing but tensors: the file by-hand.py, line for line. */
export const byHand: Program = {
	source,
	live: [
		{ line: at('w = torch'), text: '0.5', setting: 'w' },
		{ line: at('b = torch'), text: '0.0', setting: 'b' },
		{ line: at('lr ='), text: '0.01', setting: 'lr' },
		{ line: at('for step'), text: '40', setting: 'steps' }
	],
	zeroLines: [lines.zeroW, lines.zeroB],

	begin(start) {
		const parameter = (data: number[] | number[][], grad: number | null) => {
			const leaf = tensor(data, { dtype: float32, requiresGrad: true });
			if (grad !== null) leaf.grad = tensor(data, { dtype: float32 }).fill_(grad);
			return leaf;
		};
		const w = parameter([[start.w]], start.gradient.w);
		const b = parameter([start.b], start.gradient.b);
		return {
			w,
			b,
			lr: start.lr,
			step(x, y, zeroGrad, mark) {
				mark.name(x, 'x', 'x');
				mark.name(w, 'w', 'w');
				mark.name(b, 'b', 'b');
				mark.line('predict', lines.predict);
				const xw = mark.name(x.matmul(w), 'x @ w', 'xw');
				const yHat = mark.name(xw.add(b), 'y_hat', '\\hat{y}');

				mark.name(y, 'y', 'y');
				mark.line('loss', lines.difference);
				const diff = mark.name(yHat.sub(y), 'diff', 'e');
				mark.line('loss', lines.loss);
				const squares = mark.name(diff.mul(diff), 'diff * diff', 'e^2');
				const loss = mark.name(squares.mean(), 'loss', 'L');

				mark.line('backward', lines.backward);
				loss.backward();

				noGrad(() => {
					mark.line('update', lines.w);
					w.sub_(w.grad!.mul(this.lr));
					mark.line('update', lines.b);
					b.sub_(b.grad!.mul(this.lr));
				});

				if (zeroGrad) {
					mark.line('zero_grad', lines.zeroW);
					w.grad!.zero_();
					mark.line('zero_grad', lines.zeroB);
					b.grad!.zero_();
				}
				return loss;
			}
		};
	}
};

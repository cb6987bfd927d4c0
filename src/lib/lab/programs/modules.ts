import { nn, noGrad, optim } from '#lib/engine/core.ts';
import source from './modules.py?raw';
import { lineOf, type Program } from './Program.ts';

const at = (text: string): number => lineOf(source, text);
const lines = {
	predict: at('y_hat ='),
	loss: at('loss ='),
	backward: at('loss.backward()'),
	update: at('optimizer.step()'),
	zero: at('optimizer.zero_grad()')
};

/** The training loop as it is usually written, with PyTorch's modules: the file modules.py, line for line. */
export const modules: Program = {
	source,
	live: [
		{ line: at('weight.fill_'), text: '0.5', setting: 'w' },
		{ line: at('bias.fill_'), text: '0.0', setting: 'b' },
		{ line: at('optim.SGD'), text: '0.01', setting: 'lr' },
		{ line: at('for step'), text: '40', setting: 'steps' }
	],
	zeroLines: [lines.zero],

	begin(start) {
		const model = new nn.Linear(1, 1);
		const w = model.weight;
		const b = model.bias!;
		noGrad(() => {
			w.fill_(start.w);
			b.fill_(start.b);
		});
		if (start.gradient.w !== null) w.grad = w.detach().clone().fill_(start.gradient.w);
		if (start.gradient.b !== null) b.grad = b.detach().clone().fill_(start.gradient.b);
		const criterion = new nn.MSELoss();
		const optimizer = new optim.SGD(model.parameters(), { lr: start.lr });
		return {
			w,
			b,
			lr: start.lr,
			step(x, y, zeroGrad, mark) {
				optimizer.lr = this.lr;
				mark.name(x, 'x', 'x');
				mark.name(w, 'model.weight', 'w');
				mark.name(b, 'model.bias', 'b');
				mark.line('predict', lines.predict);
				const yHat = mark.name(model.forward(x), 'y_hat', '\\hat{y}');

				mark.name(y, 'y', 'y');
				mark.line('loss', lines.loss);
				const loss = mark.name(criterion.forward(yHat, y), 'loss', 'L');

				mark.line('backward', lines.backward);
				loss.backward();

				mark.line('update', lines.update);
				optimizer.step();

				if (zeroGrad) {
					mark.line('zero_grad', lines.zero);
					optimizer.zeroGrad();
				}
				return loss;
			}
		};
	}
};

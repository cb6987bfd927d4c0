import {
	manualSeed,
	nn,
	noGrad,
	optim,
	release,
	ScalarHistory,
	scope,
	webgpu
} from '#lib/engine/index.ts';
import { cloudOf, drawData, type RaceData } from './drawData.ts';
import type { Cloud, DeviceName, RaceConfig } from './RaceConfig.ts';
import { type Adapter, DeviceProblem, type Progress, type Runner } from './Runner.ts';

/**
 * Before the clock runs, a device trains until it gets no faster: shaders are compiled meanwhile, and the browser
 * recompiles code that runs often, several times over. So many milliseconds must bring no gain of a twentieth, more
 * in its first training; and so many are enough in any case.
 */
const WARM_UP = { steady: 80, first: 400, most: 1500 };
/** Milliseconds between two readings of the losses: about a frame. */
const FRAME = 16;

const softwareNames = /swiftshader|llvmpipe|lavapipe|software|basic render/i;

async function openGpu(): Promise<Adapter> {
	if (typeof navigator === 'undefined' || !navigator.gpu)
		throw new DeviceProblem({ kind: 'unsupported', detail: '' });
	const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
	if (!adapter) throw new DeviceProblem({ kind: 'no-adapter', detail: '' });
	try {
		await webgpu.init();
	} catch (reason) {
		throw new DeviceProblem({ kind: 'refused', detail: problemIn(reason) });
	}
	const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
	const name = description || [vendor, architecture].filter(Boolean).join(' ');
	return {
		name,
		simulated: isFallbackAdapter || softwareNames.test(`${vendor} ${architecture} ${description}`),
		limit: Math.min(adapter.limits.maxBufferSize, adapter.limits.maxStorageBufferBindingSize)
	};
}

/** What the engine's error says is wrong, without its advice to programmers. */
function problemIn(reason: unknown): string {
	const message = reason instanceof Error ? reason.message : String(reason);
	return message.split(';')[0];
}

/** A training of `nn.Linear(d, 1)` on one device: the program of the lesson, step for step. */
export class Contestant implements Runner {
	private limit = Infinity;
	/** The points of `drawn`, on the device. */
	private data: RaceData | null = null;
	private drawn = '';
	private model!: nn.Linear;
	private optimizer!: optim.SGD;
	private readonly criterion = new nn.MSELoss();
	private losses = new ScalarHistory();
	private goal = 0;
	private readEach = false;
	private steps = 0;
	private elapsed = 0;
	private told = 0;
	/** Steps between two readings of the losses. */
	private batch = 1;
	/** Whether there has been a training, so that the code is compiled. */
	private warm = false;

	constructor(private readonly device: DeviceName) {}

	async open(): Promise<Adapter> {
		if (this.device === 'cpu') return { name: '', simulated: false, limit: Infinity };
		const adapter = await openGpu();
		this.limit = adapter.limit;
		return adapter;
	}

	async draw(config: RaceConfig): Promise<Cloud> {
		return cloudOf(this.take(config));
	}

	async begin(config: RaceConfig): Promise<Progress> {
		return this.guarded(async () => {
			this.data = this.take(config);
			this.goal = config.steps;
			this.readEach = config.readEach;
			this.build(config);
			await this.warmUp();
			this.build(config);
			// Code that was compiled for one model is thrown away when it meets the next: here, not in the race.
			await this.warmUp();
			this.build(config);
			return this.report();
		});
	}

	async run(milliseconds: number): Promise<Progress> {
		return this.guarded(async () => {
			const start = performance.now();
			let now = start;
			do {
				const batch = Math.min(this.readEach ? 1 : this.batch, this.goal - this.steps);
				await this.train(batch);
				const before = now;
				now = performance.now();
				this.steps += batch;
				this.elapsed += now - before;
				this.batch = batchFor(batch, now - before);
			} while (this.steps < this.goal && now - start < milliseconds);
			return this.report();
		});
	}

	close(): void {
		this.letGo();
	}

	/** The model as `seed` begins it, and a fresh clock. */
	private build({ d, lr, seed }: RaceConfig): void {
		manualSeed(seed);
		this.model = new nn.Linear(d, 1).to(this.device);
		this.optimizer = new optim.SGD(this.model.parameters(), { lr });
		this.losses = new ScalarHistory();
		this.steps = this.elapsed = this.told = 0;
	}

	private async warmUp(): Promise<void> {
		const steady = this.warm ? WARM_UP.steady : WARM_UP.first;
		const start = performance.now();
		let now = start;
		let best = 0;
		let gained = start;
		this.batch = 1;
		do {
			const { batch } = this;
			const before = now;
			await this.train(batch);
			now = performance.now();
			const rate = batch / (now - before);
			if (rate > best * 1.05) {
				best = rate;
				gained = now;
			}
			this.batch = batchFor(batch, now - before);
		} while (now - gained < steady && now - start < WARM_UP.most);
		this.warm = true;
	}

	/** So many steps, and the losses read. */
	private async train(steps: number): Promise<void> {
		for (let i = 0; i < steps; i++) scope(() => this.step());
		await this.losses.read();
	}

	private step(): void {
		const { x, y } = this.data!;
		const loss = this.criterion.forward(this.model.forward(x), y);
		this.optimizer.zeroGrad();
		loss.backward();
		this.optimizer.step();
		this.losses.push(loss);
	}

	private async report(): Promise<Progress> {
		const [weight, bias] = await Promise.all(
			[this.model.weight, this.model.bias!].map((p) => noGrad(() => p.detach().cpu()))
		);
		const losses = this.losses.values.slice(this.told, this.steps);
		this.told = this.steps;
		const { steps, elapsed } = this;
		return {
			steps,
			elapsed,
			losses,
			weight: weight.flatten().tolist() as number[],
			bias: bias.item()
		};
	}

	/** The points of a race on the device; drawn once. */
	private take({ n, d, seed }: RaceConfig): RaceData {
		const key = `${n} ${d} ${seed}`;
		if (this.data && this.drawn === key) return this.data;
		const bytes = n * d * 4;
		if (bytes > this.limit) throw new DeviceProblem({ kind: 'too-large', detail: String(bytes) });
		this.letGo();
		const { x, y } = drawData({ n, d, seed });
		this.data = { x: x.to(this.device), y: y.to(this.device) };
		this.drawn = key;
		return this.data;
	}

	/** Gives the memory of the last race back at once: the collector may take its time. */
	private letGo(): void {
		const { data } = this;
		if (data) scope(() => [data.x, data.y].forEach(release));
		this.data = null;
	}

	private async guarded(work: () => Promise<Progress>): Promise<Progress> {
		try {
			return await work();
		} catch (reason) {
			if (reason instanceof DeviceProblem) throw reason;
			throw new DeviceProblem({ kind: 'lost', detail: problemIn(reason) });
		}
	}
}

/** How many steps make up a frame, if so many took so many milliseconds; never more than four times as many. */
const batchFor = (steps: number, took: number): number =>
	Math.max(1, Math.min(steps * 4, Math.round((steps * FRAME) / Math.max(took, 0.1))));

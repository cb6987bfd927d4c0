import type { Block } from './Pool.ts';

/** A compiled shader. */
export interface Program {
	readonly pipeline: GPUComputePipeline;
	/** How many tensors it reads. */
	readonly inputs: number;
	/** How many it writes, which come first. */
	readonly outputs: number;
}

/** Parameters of one dispatch, in 32-bit words. */
export const WORDS = 64;
/** Bind groups kept before all are forgotten: far more than a training step has dispatches. */
const MOST_GROUPS = 4096;

/**
 * Shaders and bind groups, each made once. Every shader sees the same: parameters as uniform 0, the tensor that
 * it writes as buffer 1 (few write several), then those that it reads.
 */
export class Pipelines {
	private readonly programs = new Map<string, Program>();
	private readonly layouts = new Map<string, GPUBindGroupLayout>();
	private groups = new Map<string, GPUBindGroup>();

	/** @param fail Told what is wrong with a shader, later. */
	constructor(
		private readonly device: GPUDevice,
		private readonly uniforms: GPUBuffer,
		private readonly fail: (message: string) => void
	) {}

	/** The program of a key; `source` writes it in WGSL if it isn't there yet. */
	program(key: string, inputs: number, source: () => string, outputs = 1): Program {
		let program = this.programs.get(key);
		if (!program) this.programs.set(key, (program = this.compile(key, inputs, outputs, source())));
		return program;
	}

	/** The bind group for a program on these blocks, those written to first. */
	group({ inputs, outputs }: Program, blocks: readonly Block[]): GPUBindGroup {
		let key = outputs === 1 ? '' : `${outputs}:`;
		for (let i = 0; i < blocks.length; i++) key += `${blocks[i].id},`;
		let group = this.groups.get(key);
		if (group) return group;
		if (this.groups.size >= MOST_GROUPS) this.forget();
		group = this.device.createBindGroup({
			layout: this.layout(inputs, outputs),
			entries: [
				{ binding: 0, resource: { buffer: this.uniforms, size: WORDS * 4 } },
				...blocks.map(({ buffer }, i) => ({ binding: i + 1, resource: { buffer } }))
			]
		});
		this.groups.set(key, group);
		return group;
	}

	/** Forgets the bind groups: buffers that they hold are going. */
	forget(): void {
		this.groups = new Map();
	}

	private compile(key: string, inputs: number, outputs: number, code: string): Program {
		const { device } = this;
		device.pushErrorScope('validation');
		const module = device.createShaderModule({ code, label: key });
		const pipeline = device.createComputePipeline({
			label: key,
			layout: device.createPipelineLayout({ bindGroupLayouts: [this.layout(inputs, outputs)] }),
			compute: { module, entryPoint: 'main' }
		});
		void device.popErrorScope().then((error) => {
			if (error)
				this.fail(`the shader of ${key} must compile, got an error (${error.message.trim()})`);
		}, nothing);
		return { pipeline, inputs, outputs };
	}

	private layout(inputs: number, outputs: number): GPUBindGroupLayout {
		const key = `${outputs} ${inputs}`;
		let layout = this.layouts.get(key);
		if (layout) return layout;
		layout = this.device.createBindGroupLayout({
			entries: [
				{
					binding: 0,
					visibility: GPUShaderStage.COMPUTE,
					buffer: { type: 'uniform', hasDynamicOffset: true, minBindingSize: WORDS * 4 }
				},
				...Array.from({ length: outputs + inputs }, (_, i) => ({
					binding: i + 1,
					visibility: GPUShaderStage.COMPUTE,
					buffer: { type: i < outputs ? ('storage' as const) : ('read-only-storage' as const) }
				}))
			]
		});
		this.layouts.set(key, layout);
		return layout;
	}
}

/** A lost device has nothing to say about its shaders. */
const nothing = (): void => {};

import { shader, THREADS } from './wgsl.ts';

/** How the threads of a workgroup hand each other their numbers: through workgroup memory, or from register to register. */
export type Sharing = 'memory' | 'subgroups';

/** Where they meet; needed once per shader. */
export const meeting = (type: string): string =>
	`var<workgroup> states: array<${type}, ${THREADS}>;`;

/**
 * Makes one of the variable `name` of all threads of a workgroup, by `merge` of a and b, and gives it to all of
 * them. No size of a subgroup is assumed: it is asked for, and what a workgroup has of it is put together first.
 */
export const gather = (name: string, merge: string, sharing: Sharing): string =>
	sharing === 'subgroups'
		? `	{
	let size = min(subgroup_size, ${THREADS}u);
	for (var far = size / 2u; far > 0u; far = far / 2u) {
		let a = ${name};
		let b = subgroupShuffleXor(${name}, far);
		${name} = ${merge};
	}
	if (subgroup_invocation_id == 0u) { states[thread / size] = ${name}; }
	workgroupBarrier();
	${name} = states[0];
	for (var i = 1u; i < ${THREADS}u / size; i++) {
		let a = ${name};
		let b = states[i];
		${name} = ${merge};
	}
	workgroupBarrier();
	}`
		: `	states[thread] = ${name};
	for (var half = ${THREADS / 2}u; half > 0u; half = half / 2u) {
		workgroupBarrier();
		if (thread < half) {
			let a = states[thread];
			let b = states[thread + half];
			states[thread] = ${merge};
		}
	}
	workgroupBarrier();
	${name} = states[0];
	workgroupBarrier();`;

/**
 * Tries on this very GPU whether subgroups do what is expected: a driver that refuses them, or numbers its threads
 * otherwise, must cost nobody the GPU.
 */
export async function subgroupsWork(device: GPUDevice): Promise<boolean> {
	if (!device.features.has('subgroups')) return false;
	const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC;
	const bytes = 4 * THREADS;
	const sums = device.createBuffer({ size: bytes, usage });
	const read = device.createBuffer({
		size: bytes,
		usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ
	});
	device.pushErrorScope('internal');
	device.pushErrorScope('validation');
	try {
		const main = `	var sum = thread * thread + 1u;
${gather('sum', 'a + b', 'subgroups')}
	t0[thread] = sum;`;
		const code = shader([{ type: 'u32' }], meeting('u32'), main);
		const pipeline = await device.createComputePipelineAsync({
			layout: 'auto',
			compute: { module: device.createShaderModule({ code }), entryPoint: 'main' }
		});
		const group = device.createBindGroup({
			layout: pipeline.getBindGroupLayout(0),
			entries: [{ binding: 1, resource: { buffer: sums } }]
		});
		const encoder = device.createCommandEncoder();
		const pass = encoder.beginComputePass();
		pass.setPipeline(pipeline);
		pass.setBindGroup(0, group);
		pass.dispatchWorkgroups(1);
		pass.end();
		encoder.copyBufferToBuffer(sums, read);
		device.queue.submit([encoder.finish()]);
		await read.mapAsync(GPUMapMode.READ);
		const expected = Array.from({ length: THREADS }, (_, i) => i * i + 1).reduce((a, b) => a + b);
		return new Uint32Array(read.getMappedRange()).every((sum) => sum === expected);
	} catch {
		return false;
	} finally {
		// Whatever was wrong is told to nobody.
		void device.popErrorScope().catch(() => null);
		void device.popErrorScope().catch(() => null);
		sums.destroy();
		read.destroy();
	}
}

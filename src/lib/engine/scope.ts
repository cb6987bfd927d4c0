import { adopt, enter, leave, withinScope } from './lifetime.ts';
import { Tensor } from './Tensor.ts';

/** Marks every tensor within `value` (itself, in arrays, in plain objects) to outlast the scope under way. */
function stay(value: unknown): void {
	if (value instanceof Tensor) {
		if (value.storage.life === 'scope') value.storage.life = 'stays';
	} else if (Array.isArray(value)) value.forEach(stay);
	else if (value && Object.getPrototypeOf(value) === Object.prototype)
		Object.values(value).forEach(stay);
}

/**
 * Runs `body` and then takes back the memory of every tensor made in it, except of what it returns and what
 * `keep` was called on. For the machinery around lessons (a training step, a replay): reading a tensor that
 * was taken back is an error.
 */
export function scope<T>(body: () => T): T {
	const outer = enter();
	try {
		const result = body();
		stay(result);
		return result;
	} finally {
		leave(outer);
	}
}

/** Lets a tensor outlast every scope under way, and returns it. */
export function keep(tensor: Tensor): Tensor {
	tensor.storage.outlive();
	return tensor;
}

/** Leaves a tensor that nobody needs any more to the scope under way, if there is one. */
export function release(tensor: Tensor): void {
	if (withinScope() && tensor.storage.life === 'own') adopt(tensor.storage);
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function scientific(size: number): string {
	const [mantissa, exponent] = size.toExponential(2).split('e');
	const factor = Number(mantissa) === 1 ? '' : `${Number(mantissa)}×`;
	const power = String(Math.abs(Number(exponent))).replace(
		/\d/g,
		(digit) => superscripts[Number(digit)]
	);
	return `${factor}10${Number(exponent) < 0 ? '⁻' : ''}${power}`;
}

// Six digits tell ticks apart and leave out the dust of binary fractions.
function decimals(value: number): number {
	return String(Number(value.toPrecision(6))).split('.')[1]?.length ?? 0;
}

/**
 * How an axis writes its ticks: all with as many decimals as the one that needs most, and with powers
 * of ten where they reach a million or stay below a ten-thousandth.
 */
export function tickFormat(values: readonly number[]): (value: number) => string {
	const reach = Math.max(0, ...values.map(Math.abs));
	const powers = reach >= 1e6 || (reach > 0 && reach < 1e-4);
	const digits = powers ? 0 : Math.min(6, Math.max(0, ...values.map(decimals)));
	return (value) => {
		const size = Math.abs(value);
		const text = powers
			? size === 0
				? '0'
				: scientific(size)
			: size.toFixed(digits).replace(/\d(?=(\d{3})+(\.|$))/g, '$&,');
		return value < 0 ? `−${text}` : text;
	};
}

"""Cases of single operators, forward and gradient, from PyTorch's own OpInfo database.

    /usr/bin/python3 operators.py DIRECTORY [--seed N] [--cases N] [--elements N] [--digits N] [--only OP,OP]
        [--extremes]

writes DIRECTORY/OP.json for every operator in OPERATORS: up to N cases for each variant and dtype
(by default few and small ones), inputs rounded to N digits so that the files stay short.
"""

import argparse
import json
import math
import pathlib
import sys
import types
import unittest
import warnings

# OpInfo imports its test tooling, of which it needs two names.
expecttest = types.ModuleType('expecttest')
expecttest.ACCEPT = False
expecttest.TestCase = unittest.TestCase
sys.modules['expecttest'] = expecttest

import numpy as np  # noqa: E402
import torch  # noqa: E402
from torch.testing._internal.common_methods_invocations import UnaryUfuncInfo, op_db  # noqa: E402

warnings.filterwarnings('ignore')

OPERATORS = """
__getitem__ __radd__ __rand__ __rdiv__ __rmatmul__ __rmod__ __rmul__ __ror__ __rpow__ __rsub__
__rxor__
abs acos acosh add addbmm addcdiv addcmul addmm addmv addr all allclose amax amin aminmax any arange
argmax argmin argsort argwhere asin asinh atan atan2 atanh atleast_1d atleast_2d atleast_3d
baddbmm bincount bitwise_and bitwise_not bitwise_or bitwise_xor bmm bool broadcast_tensors broadcast_to bucketize byte
cartesian_prod cat cdist ceil chunk clamp clamp_max clamp_min clone column_stack contiguous copysign
cos cosh count_nonzero cov cross cummax cummin cumprod cumsum
deg2rad diag diag_embed diagonal diagflat diff dist div dot double dsplit dstack
einsum equal eq erf erfc exp exp2 expand expand_as expm1 eye
fill flatten flip fliplr flipud float float_power floor floor_divide fmax fmin fmod frac full_like
gather ge gt heaviside hsplit hstack hypot
index_add index_copy index_fill index_put index_select inner int isclose isfinite isin isinf isnan
isneginf isposinf kron kthvalue
le lerp linalg.multi_dot linalg.norm linalg.vecdot linalg.vector_norm linspace log log10 log1p log2
log_softmax logaddexp logaddexp2 logcumsumexp logical_and logical_not logical_or logical_xor logit
logspace logsumexp long lt
mT masked_fill masked_scatter masked_select matmul max maximum mean median meshgrid min minimum mm
mode movedim msort mul mv
nan_to_num nanmean nansum narrow narrow_copy ne neg
new_full new_ones new_zeros
nn.functional.binary_cross_entropy nn.functional.binary_cross_entropy_with_logits nn.functional.celu
nn.functional.cosine_similarity nn.functional.cross_entropy nn.functional.dropout nn.functional.elu
nn.functional.embedding nn.functional.gelu nn.functional.glu nn.functional.hardshrink
nn.functional.hardsigmoid nn.functional.hardswish nn.functional.hardtanh
nn.functional.hinge_embedding_loss nn.functional.huber_loss nn.functional.kl_div
nn.functional.l1_loss nn.functional.layer_norm nn.functional.leaky_relu nn.functional.linear
nn.functional.logsigmoid nn.functional.mish nn.functional.mse_loss nn.functional.nll_loss
nn.functional.normalize nn.functional.one_hot nn.functional.pairwise_distance nn.functional.prelu
nn.functional.relu nn.functional.relu6 nn.functional.selu nn.functional.silu
nn.functional.smooth_l1_loss nn.functional.softmin nn.functional.softplus nn.functional.softshrink
nn.functional.softsign nn.functional.tanhshrink nn.functional.threshold
nonzero norm ones ones_like outer permute positive pow prod quantile
rad2deg  ravel reciprocal remainder repeat repeat_interleave
reshape reshape_as roll rot90 round rsqrt rsub
scatter scatter_add searchsorted select short sigmoid sign signbit sin sinc sinh softmax sort
split split_with_sizes sqrt square squeeze stack std std_mean sub sum sum_to_size
T t take take_along_dim tan tanh tensor_split tensordot tile to topk trace transpose trapezoid tril
tril_indices triu triu_indices true_divide trunc
unbind unflatten unique unsqueeze var var_mean vdot view view_as vsplit vstack where
xlogy zero_ zeros zeros_like
""".split()

DTYPES = [torch.float32, torch.float64, torch.int64, torch.bool]
KNOWN = {torch.bool, torch.uint8, torch.int16, torch.int32, torch.int64, torch.float32, torch.float64}


# Significant digits of float64: what the tolerance of 1e-7 sees, and three more.
PRECISION = 10


class Unsupported(Exception):
    """A value that the format can't hold."""


def number(value, dtype):
    if dtype == torch.bool:
        return bool(value)
    if not dtype.is_floating_point:
        return int(value)
    if math.isnan(value):
        return 'nan'
    if math.isinf(value):
        return 'inf' if value > 0 else '-inf'
    short = float(str(np.float32(value))) if dtype == torch.float32 else float(f'{value:.{PRECISION}g}')
    return short if math.isfinite(short) else value


def encode(value):
    if isinstance(value, torch.Tensor):
        if value.dtype not in KNOWN or value.is_sparse:
            raise Unsupported(value.dtype)
        flat = value.detach().reshape(-1).tolist()
        return {
            'tensor': {
                'shape': list(value.shape),
                'dtype': str(value.dtype).removeprefix('torch.'),
                'requires_grad': value.requires_grad,
                'data': [number(x, value.dtype) for x in flat],
            }
        }
    if isinstance(value, float) and not math.isfinite(value):
        return {'float': str(value)}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if value is Ellipsis:
        return {'ellipsis': True}
    if isinstance(value, slice):
        return {'slice': [value.start, value.stop, value.step]}
    if isinstance(value, torch.dtype):
        return {'dtype': str(value).removeprefix('torch.')}
    if isinstance(value, torch.Size):
        return list(value)
    if isinstance(value, tuple):
        return {'tuple': [encode(item) for item in value]}
    if isinstance(value, list):
        return [encode(item) for item in value]
    raise Unsupported(type(value))


def tensors_in(value):
    if isinstance(value, torch.Tensor):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from tensors_in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from tensors_in(item)


def fresh(value, digits):
    """The same value in contiguous leaves of its own, floats rounded."""
    if isinstance(value, torch.Tensor):
        copy = value.detach().clone(memory_format=torch.contiguous_format)
        if copy.dtype.is_floating_point and digits is not None:
            copy = torch.round(copy * 10**digits) / 10**digits
        return copy.requires_grad_(value.requires_grad)
    if isinstance(value, (list, tuple)) and not isinstance(value, torch.Size):
        return type(value)(fresh(item, digits) for item in value)
    if isinstance(value, dict):
        return {key: fresh(item, digits) for key, item in value.items()}
    return value


def spoil(value, extremes):
    """Puts what a diverging run ends in, and zeros, among the numbers of contiguous leaves."""
    for x in tensors_in(value):
        if x.is_floating_point() and x.numel() > 1:
            flat = x.detach().view(-1)
            for place, extreme in extremes.items():
                if -len(flat) <= place < len(flat):
                    flat[place] = extreme
    return value


INPUTS = {1: math.nan, 3: 0.0, 4: -0.0, -1: -math.inf, -2: math.inf}
COTANGENTS = {0: math.inf, 2: math.nan}


def run(op, sample, seed, digits, extremes):
    args = fresh([sample.input, *sample.args], digits)
    if extremes:
        spoil(args, INPUTS)
    kwargs = {
        key: value
        for key, value in fresh(sample.kwargs, digits).items()
        if key not in ('device', 'layout', 'memory_format', 'pin_memory', 'non_blocking')
    }
    if any(isinstance(value, (torch.memory_format, torch.device)) for value in args):
        raise Unsupported('device')
    case = {'op': op.name, 'args': encode(args), 'kwargs': {k: encode(v) for k, v in kwargs.items()}}
    if seed is not None:
        torch.manual_seed(seed)
        case['seed'] = seed
    output = op(*args, **kwargs)
    if isinstance(output, dict):
        raise Unsupported('dict')
    case['output'] = [encode(item) for item in output] if isinstance(output, (tuple, list)) else encode(output)
    outputs = [x for x in tensors_in(output) if x.requires_grad]
    inputs = [x for x in tensors_in([args, kwargs]) if x.requires_grad]
    if outputs:
        generator = torch.Generator().manual_seed(1)
        cotangents = [torch.randn(x.shape, dtype=x.dtype, generator=generator) for x in outputs]
        cotangents = fresh(cotangents, digits)
        if extremes:
            spoil(cotangents, COTANGENTS)
        grads = torch.autograd.grad(outputs, inputs, cotangents, allow_unused=True)
        case['cotangents'] = encode(cotangents)
        case['grads'] = encode(list(grads))
    return case


# OpInfo seeds these with 42 itself, whatever came before.
RANDOM = {'nn.functional.dropout', 'bernoulli', 'normal', 'rand_like', 'randint_like', 'randn', 'randn_like'}


def size_of(sample):
    return sum(x.numel() for x in tensors_in([sample.input, sample.args, sample.kwargs]))


CROPPED = {'addbmm', 'baddbmm', 'bmm', 'kron', 'mm', 'msort', 'to'}


def crop(op, sample):
    """A sample with tensors of at most 3 positions a dimension, for operators that don't care."""
    if isinstance(op, UnaryUfuncInfo) or op.name in CROPPED:
        part = lambda x: x[tuple(slice(3) for _ in x.shape)].detach().requires_grad_(x.requires_grad)
        sample.input = part(sample.input)
        sample.args = tuple(part(x) if isinstance(x, torch.Tensor) else x for x in sample.args)
    return sample


def cases_of(op, dtype, options):
    torch.manual_seed(options.seed)
    np.random.seed(options.seed)
    grad = dtype.is_floating_point and op.supports_autograd
    samples = list(op.sample_inputs('cpu', dtype, requires_grad=grad))
    small = [sample for sample in samples if size_of(sample) <= options.elements]
    samples = small or [crop(op, min(samples, key=size_of))]
    count = max(options.cases // (1 if dtype == torch.float32 else 2), 1)
    if len(samples) > count:
        # Spread over the samples, in which similar ones stand together.
        samples = [samples[i * len(samples) // count] for i in range(count)]
    for sample in samples:
        try:
            # OpInfo calls these with a seed of its own, whatever was set before.
            seed = 42 if op.name in RANDOM else None
            yield run(op, sample, seed, options.digits, options.extremes)
        except Unsupported:
            continue
        except (RuntimeError, TypeError, ValueError, IndexError, NotImplementedError) as error:
            print(f'{op.name} {dtype}: {str(error).splitlines()[0]}', file=sys.stderr)


def refusals_of(op):
    """What PyTorch refuses: the format's own cases with an "error" in place of the output."""
    torch.manual_seed(0)
    for error in op.error_inputs('cpu') if op.error_inputs_func else []:
        sample = error.sample_input
        args = [sample.input, *sample.args]
        # Nothing is written to given tensors, and what is a tensor is the compiler's affair.
        if 'out' in sample.kwargs or not isinstance(sample.input, (torch.Tensor, list, tuple)):
            continue
        if 'must be Tensor' in error.error_regex or any(isinstance(x, str) for x in args):
            continue
        if size_of(sample) > 60 or any(x.dim() > 64 for x in tensors_in(sample.input)):
            continue
        try:
            case = {
                'op': op.name,
                'args': encode(fresh(args, 3)),
                'kwargs': {key: encode(fresh(value, 3)) for key, value in sample.kwargs.items()},
            }
            op(*args, **sample.kwargs)
        except Unsupported:
            continue
        except Exception as refusal:
            if 'must be Tensor' in str(refusal):
                continue
            yield case | {'error': str(refusal).splitlines()[0]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('directory', type=pathlib.Path)
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--cases', type=int, default=3)
    parser.add_argument('--elements', type=int, default=60)
    parser.add_argument('--digits', type=int, default=3)
    parser.add_argument('--only', default='')
    parser.add_argument('--extremes', action='store_true', help='infinities and NaN among the numbers')
    options = parser.parse_args()
    options.directory.mkdir(parents=True, exist_ok=True)
    wanted = options.only.split(',') if options.only else OPERATORS
    total = 0
    for name in wanted:
        cases = []
        for op in op_db:
            if op.name != name:
                continue
            for dtype in DTYPES:
                if dtype in op.dtypes:
                    cases += cases_of(op, dtype, options)
            if not options.extremes:
                cases += refusals_of(op)
        if not cases:
            print(f'{name}: no cases', file=sys.stderr)
            continue
        lines = ',\n'.join(json.dumps(case, separators=(',', ':')) for case in cases)
        (options.directory / f'{name}.json').write_text(f'{{"cases":[\n{lines}\n]}}\n')
        total += len(cases)
    print(f'{total} cases', file=sys.stderr)


if __name__ == '__main__':
    main()

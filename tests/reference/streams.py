"""Records what the random number generators of NumPy and Python draw, and the C library's functions.

Usage: python3 streams.py > streams.json
"""

import json
import math
import platform
import random

import numpy


def numpy_streams():
    streams = {"version": numpy.__version__, "seeds": []}
    for seed in [0, 1, 42, 2**32 - 1, [1, 2, 3]]:
        state = numpy.random.RandomState(seed)
        streams["seeds"].append(
            {
                "seed": seed,
                "random_sample": state.random_sample(5).tolist(),
                "randn": state.randn(7).tolist(),
                "normal": state.normal(3.0, 0.5, 4).tolist(),
                "uniform": state.uniform(-2.0, 5.0, 4).tolist(),
                "randint": state.randint(0, 10, 20).tolist(),
                "randint_negative": state.randint(-1000, 1000, 8).tolist(),
                "randint_wide": state.randint(0, 2**45, 4).tolist(),
                "randint_32": state.randint(0, 2**32, 4).tolist(),
                "permutation": state.permutation(20).tolist(),
                "shuffle": shuffled(state, list(range(11))),
                "last": state.randn(),
            }
        )
    many = numpy.random.RandomState(100).randn(5000)
    streams["many"] = {"seed": 100, "length": 5000, "every_50th": many[::50].tolist()}
    return streams


def shuffled(generator, values):
    generator.shuffle(values)
    return values


def python_streams():
    streams = {"version": platform.python_version(), "seeds": []}
    for seed in [0, 1, 42, 100, -7, 2**32, 2**70 + 12345]:
        generator = random.Random(seed)
        streams["seeds"].append(
            {
                "seed": str(seed),
                "random": [generator.random() for _ in range(5)],
                "getrandbits": [
                    {"k": k, "value": str(generator.getrandbits(k))} for k in [1, 7, 32, 33, 53, 64, 100]
                ],
                "shuffle": shuffled(generator, list(range(120))),
                "randint": [generator.randint(-3, 17) for _ in range(10)],
                "randrange": [generator.randrange(0, 100, 7) for _ in range(10)],
                "randrange_down": [generator.randrange(10, -10, -3) for _ in range(5)],
                "randrange_stop": [generator.randrange(2**40) for _ in range(4)],
                "choice": [generator.choice("abcdefg") for _ in range(10)],
                "sample_pool": generator.sample(range(20), 10),
                "sample_set": generator.sample(range(1000), 6),
                "uniform": [generator.uniform(-1.5, 2.5) for _ in range(5)],
                "gauss": [generator.gauss(1.0, 2.0) for _ in range(5)],
                "last": generator.random(),
            }
        )
    return streams


def logarithms():
    generator = random.Random(0)
    arguments = [generator.random() for _ in range(150)]
    arguments += [generator.uniform(0.93, 1.07) for _ in range(100)]
    arguments += [generator.uniform(1, 2) * 2.0 ** generator.randint(-1000, 1000) for _ in range(50)]
    return [[x, math.log(x)] for x in arguments]


def angles():
    generator = random.Random(1)
    arguments = [generator.uniform(0, 2 * math.pi) for _ in range(200)]
    arguments += [generator.random() * 2.0 ** -generator.randint(0, 60) for _ in range(30)]
    arguments += [generator.uniform(0, 1e7) for _ in range(30)]
    return [[x, math.sin(x), math.cos(x)] for x in arguments]


print(
    json.dumps(
        {
            "numpy": numpy_streams(),
            "python": python_streams(),
            "logarithms": logarithms(),
            "sines_and_cosines": angles(),
        }
    )
)

"""Records what scikit-learn's make_regression draws. Usage: python3 datasets.py > datasets.json"""

import json

import sklearn
from sklearn.datasets import make_regression

CASES = [
    dict(n_samples=120, n_features=1, noise=15, bias=12.0, random_state=42),
    dict(n_samples=100, n_features=1, noise=10, bias=1.5, random_state=0),
    dict(n_samples=100, n_features=1, noise=20, random_state=1),
    dict(n_samples=7, n_features=1, random_state=3, shuffle=False),
    dict(n_samples=9, n_features=3, n_informative=1, noise=2.5, random_state=7),
    dict(n_samples=12, n_features=4, n_informative=3, n_targets=2, bias=-3.0, random_state=11),
    dict(n_samples=6, n_features=5, n_informative=0, noise=1.0, random_state=5),
    dict(n_samples=4, random_state=9),
]

records = []
for case in CASES:
    x, y, coef = make_regression(coef=True, **case)
    keep_x = case.get("n_features", 100) <= 5
    records.append(
        {
            "arguments": case,
            "x": x.ravel().tolist() if keep_x else x.ravel().tolist()[:200],
            "y": y.ravel().tolist(),
            "coef": coef.ravel().tolist(),
        }
    )

print(json.dumps({"scikit-learn": sklearn.__version__, "records": records}))

/**
 * How Python's arguments become ours, where that isn't `all positional ones as they are, keywords as options`:
 * names before the semicolon are positional for us, those after it options.
 */
export const signatures: Record<string, string> = Object.fromEntries(
	`
add: self other; alpha
sub: self other; alpha
rsub: self other; alpha
div: self other; rounding_mode
clamp: self min max
clamp_min: self min
clamp_max: self max
where: condition self other
masked_fill: self mask value
isclose: self other; rtol atol equal_nan
allclose: self other; rtol atol equal_nan
sum: self dim; keepdim dtype
nansum: self dim; keepdim dtype
mean: self dim; keepdim dtype
nanmean: self dim; keepdim dtype
prod: self dim; keepdim dtype
any: self dim; keepdim
all: self dim; keepdim
amax: self dim; keepdim
amin: self dim; keepdim
aminmax: self; dim keepdim
max: self dim; keepdim
min: self dim; keepdim
median: self dim; keepdim
mode: self dim; keepdim
kthvalue: self k dim; keepdim
quantile: self q dim; keepdim interpolation
argmax: self dim; keepdim
argmin: self dim; keepdim
count_nonzero: self dim
norm: self p dim; keepdim dtype
linalg.norm: self ord dim; keepdim dtype
linalg.vector_norm: self ord dim; keepdim dtype
linalg.vecdot: self other; dim
logsumexp: self dim; keepdim
softmax: self dim; dtype
log_softmax: self dim; dtype
nn.functional.softmin: self dim; dtype
cumsum: self dim; dtype
cumprod: self dim; dtype
cummax: self dim
cummin: self dim
sort: self dim; descending stable
argsort: self dim; descending stable
topk: self k dim; largest sorted
diagonal: self; offset dim1 dim2
diag_embed: self; offset dim1 dim2
diag: self diagonal
diagflat: self offset
tril: self diagonal
triu: self diagonal
flatten: self start_dim end_dim
squeeze: self dim
unsqueeze: self dim
transpose: self dim0 dim1
stack: tensors dim
cat: tensors dim
split: self split_size dim
split_with_sizes: self split_sizes dim
chunk: self chunks dim
tensor_split: self indices_or_sections dim
unbind: self dim
narrow: self dim start length
roll: self shifts dims
rot90: self k dims
flip: self dims
repeat_interleave: self repeats; dim output_size
gather: self dim index
scatter: self dim index src; reduce
scatter_add: self dim index src
index_add: self dim index source; alpha
index_copy: self dim index source
index_fill: self dim index value
index_put: self indices values accumulate
index_select: self dim index
take_along_dim: self indices dim
unique: self; sorted return_inverse return_counts dim
bincount: self weights; minlength
addmm: self mat1 mat2; beta alpha
addmv: self mat vec; beta alpha
addbmm: self batch1 batch2; beta alpha
baddbmm: self batch1 batch2; beta alpha
addr: self vec1 vec2; beta alpha
addcmul: self tensor1 tensor2; value
addcdiv: self tensor1 tensor2; value
cross: self other dim
tensordot: self other dims
round: self; decimals
logit: self eps
nan_to_num: self; nan posinf neginf
trapezoid: y x; dx dim
diff: self; n dim prepend append
cov: self; correction fweights aweights
cdist: self other; p compute_mode
dist: self other p
searchsorted: sorted_sequence self; out_int32 right side sorter
bucketize: self boundaries; out_int32 right
isin: elements test_elements; assume_unique invert
nonzero: self; as_tuple
logspace: start end steps; base dtype requires_grad device
linspace: start end steps; dtype requires_grad device
full_like: self value; dtype requires_grad
ones_like: self; dtype requires_grad
zeros_like: self; dtype requires_grad
to: self dtype
nn.functional.prelu: self weight
tril_indices: row col; offset dtype device
triu_indices: row col; offset dtype device
nn.functional.leaky_relu: self; negative_slope
nn.functional.elu: self; alpha
nn.functional.celu: self; alpha
nn.functional.gelu: self; approximate
nn.functional.glu: self dim
nn.functional.softplus: self; beta threshold
nn.functional.softshrink: self lambd
nn.functional.hardshrink: self lambd
nn.functional.hardtanh: self min_val max_val
nn.functional.threshold: self threshold value
nn.functional.normalize: self; p dim eps
nn.functional.cosine_similarity: self x2; dim eps
nn.functional.pairwise_distance: self x2; p eps keepdim
nn.functional.layer_norm: self normalized_shape weight bias; eps
nn.functional.linear: self weight bias
nn.functional.one_hot: self num_classes
nn.functional.embedding: self index; padding_idx max_norm norm_type scale_grad_by_freq sparse
nn.functional.mse_loss: self target; reduction
nn.functional.l1_loss: self target; reduction
nn.functional.smooth_l1_loss: self target; reduction beta
nn.functional.huber_loss: self target; reduction delta
nn.functional.nll_loss: self target; weight ignore_index reduction
nn.functional.cross_entropy: self target; weight ignore_index reduction label_smoothing
nn.functional.binary_cross_entropy: self target; weight reduction
nn.functional.binary_cross_entropy_with_logits: self target; weight reduction pos_weight
nn.functional.kl_div: self target; reduction log_target
nn.functional.hinge_embedding_loss: self target; margin reduction
`
		.trim()
		.split('\n')
		.map((line) => line.split(': ') as [string, string])
);

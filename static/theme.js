// Loaded before the first paint, so that a remembered theme never flashes the other one.
// It also marks the page as scripted: controls that need JavaScript stay hidden until then.
(function () {
	const root = document.documentElement;
	root.dataset.scripted = '';
	try {
		const theme = localStorage.getItem('theme');
		if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	} catch {
		// Storage may be forbidden: the system's theme holds.
	}
})();

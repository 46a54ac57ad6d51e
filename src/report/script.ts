/**
 * What other minimum scores would bring, counted in the page from the figures beside the table. Everything is shown
 * without it; the sliders alone are hidden until it runs. Only numbers and text content are written.
 */
export const SCRIPT = `
for (const box of document.querySelectorAll('.tryout')) {
	const figures = JSON.parse(box.dataset.figures);
	const form = box.querySelector('.mover');
	const inputs = [...form.querySelectorAll('input')];
	const rows = [...box.querySelectorAll('tbody tr')];
	const first = rows.map((row) => [...row.cells].map((cell) => cell.textContent));
	const said = form.querySelector('.said');
	const sum = (list, from, until) => list.slice(from, until).reduce((total, each) => total + each, 0);
	const percent = (share) => (share >= 0.0995 ? Math.round(100 * share) : (100 * share).toFixed(1)) + ' %';
	const number = (count) => count.toLocaleString('en');
	const all = sum(figures.converted, 0, 101);
	function show(moved) {
		// A better tier never begins below a lower one: the others give way.
		inputs.forEach((input, place) => {
			if (moved < place && +input.value > +inputs[place - 1].value) input.value = inputs[place - 1].value;
		});
		for (let place = moved - 1; place >= 0; place--)
			if (+inputs[place].value < +inputs[place + 1].value) inputs[place].value = inputs[place + 1].value;
		const from = [...inputs.map((input) => +input.value), 0];
		const isFirst = inputs.every((input, place) => +input.value === Math.round(figures.from[place]));
		rows.forEach((row, place) => {
			const until = place === 0 ? 101 : from[place - 1];
			const leads = sum(figures.leads, from[place], until);
			const converted = sum(figures.converted, from[place], until);
			const cells = [first[place][0], from[place], number(sum(figures.today, from[place], until)), number(leads), number(converted), leads < 30 ? 'too few leads' : percent(converted / leads), ''];
			[...row.cells].forEach((cell, column) => {
				cell.textContent = isFirst ? first[place][column] : (cells[column] ?? '');
			});
		});
		inputs.forEach((input) => { input.nextElementSibling.textContent = input.value; });
		const now = sum(figures.today, from[0], 101);
		const was = sum(figures.today, Math.floor(figures.from[0]), 101);
		const change = now === was ? 'as many as before' : number(Math.abs(now - was)) + (now > was ? ' more' : ' fewer');
		const held = all > 0 ? ' It would have held ' + percent(sum(figures.converted, from[0], 101) / all) + ' of the buyers.' : '';
		said.textContent = isFirst ? '' : first[0][0] + ' would hold ' + number(now) + ' leads now, ' + change + '.' + held;
	}
	inputs.forEach((input, place) => input.addEventListener('input', () => show(place)));
	form.hidden = false;
}
`;

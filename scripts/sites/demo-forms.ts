/** Main part of the shop's basket. */
export const BASKET = `
<h1>Your basket</h1>
<p class="lead">One kettle, about to travel.</p>
<div class="picture"></div>
<table>
<tr><td>Kettle, 1.2 litres, green</td><td>1 ×</td><td>24.00</td></tr>
<tr><td>Wrapping in newspaper</td><td>1 ×</td><td>0.00</td></tr>
<tr><td><b>Together</b></td><td></td><td><b>24.00</b></td></tr>
</table>
<h2 id="delivery">Delivery</h2>
<p>By bicycle, on a day of your choosing. The confirmation goes to me@example.com.</p>
<p>The address of this page carries a token and its title an e-mail address, as the addresses and titles of
real shops do. A careful extension writes down neither.</p>
<h2>You may also want</h2>
<p>Tea. Two cups. An afternoon.</p>`;

/** Main part of the recipes, an application of one page. */
export const RECIPES = `
<h1 id="name">Three plain recipes</h1>
<p class="lead" id="text">Choose one. The page stays; only its address and its title change.</p>
<button type="button" data-path="/recipes/soup">Soup</button>
<button type="button" data-path="/recipes/bread">Bread</button>
<button type="button" data-path="/recipes/pears">Pears</button>
<div class="picture"></div>
<h2>About these recipes</h2>
<p>They have few ingredients and forgive a good deal. Nothing has to be weighed, and nothing goes wrong if the
telephone rings in between.</p>
<h2>About salt</h2>
<p>At the end, and less than you think.</p>
<p>Notes of your own can be kept <a href="https://notes.example.org/new">on a page for notes</a>.</p>`;

/** Code of the recipes page: navigates with history.pushState on a button click. */
export const RECIPES_SCRIPT = `
const recipes = {
  '/recipes/soup': ['Soup', 'An onion, two potatoes, water. Half an hour. Parsley, if the window sill has some.'],
  '/recipes/bread': ['Bread', 'Flour, water, salt, and the patience to leave it alone overnight.'],
  '/recipes/pears': ['Pears', 'Halve them, bake them with honey until the kitchen smells of it.'],
};
function show() {
  const recipe = recipes[location.pathname];
  document.title = recipe ? recipe[0] + ' – Plain recipes' : 'Plain recipes';
  document.querySelector('#name').textContent = recipe ? recipe[0] : 'Three plain recipes';
  document.querySelector('#text').textContent = recipe ? recipe[1] : 'Choose one. The page stays; only its address and its title change.';
}
for (const button of document.querySelectorAll('[data-path]')) {
  button.addEventListener('click', () => {
    history.pushState(null, '', button.dataset.path);
    show();
  });
}
addEventListener('popstate', show);
show();
`;

/** Main part of the log-in page. */
export const LOG_IN = `
<h1>Log in</h1>
<p class="lead">There is nothing behind this door. It is here to be left alone.</p>
<form method="post" action="/login">
<label for="user">E-mail address</label>
<input id="user" name="user" type="email" autocomplete="username">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password">
<button type="submit">Log in</button>
</form>
<h2>Why this page exists</h2>
<p>A page with a password field tells an extension that something private is about to happen. A careful one
steps back.</p>`;

/** Main part of the notes page. */
export const NOTES = `
<h1>A new note</h1>
<p class="lead">What is typed here stays here.</p>
<form onsubmit="return false">
<label for="subject">Subject</label>
<input id="subject" name="subject" type="text">
<label for="text">Note</label>
<textarea id="text" name="text" rows="5"></textarea>
<label id="free-label">Free form</label>
<div id="free" contenteditable="true" role="textbox" aria-multiline="true" aria-labelledby="free-label">Start
writing…</div>
<button type="submit">Keep</button>
</form>
<h2>Beginnings that worked before</h2>
<p>“On the way home I saw” and “Before I forget”. The second is the better one.</p>
<p>Then back to <a href="https://news.example.com/">the news</a>.</p>`;

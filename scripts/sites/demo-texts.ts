/** Main part of the news front page. */
export const FRONT_PAGE = `
<h1>Today by the river</h1>
<p class="lead">Small news from a small place: a bridge, a library and a great deal of rain.</p>
<div class="picture"></div>
<h2><a href="/2026/harbour-footbridge">The harbour footbridge opens again</a></h2>
<p>After two winters behind a fence, the narrow bridge between the quay and the fish market carries walkers
again. The planks are new, the railings are old, and the gulls never left.</p>
<h2>The library stays open until nine</h2>
<p>From Monday the reading room keeps its lamps on for three hours longer. The extra hours come from a simple
sum: the building is heated anyway, and the busiest hour turned out to be the last one.</p>
<h2>Rain, and then more of it</h2>
<p>The gauge at the weir showed forty millimetres in a single night. The lower path is under water and will
stay so until the weekend. Walkers may take the upper one, which also has the better view.</p>
<h2>A market of things that still work</h2>
<p>On Saturday the square fills with radios, clocks and bicycles that were about to be thrown away. The rule is
the same as every year: whoever brings something broken takes home something mended.</p>
<h2>What the tide leaves behind</h2>
<p>For those who wonder why the mud flats look different each morning, an
<a href="https://wiki.example.org/wiki/Tide">encyclopaedia page on tides</a> explains it better than we could.
</p>`;

/** Main part of the news article. */
export const ARTICLE = `
<h1>The harbour footbridge opens again</h1>
<p class="lead">It is eighty steps long, and for two winters nobody could take them.</p>
<div class="picture"></div>
<p>The first across was a dog. It did not wait for the ribbon. Behind it came people with prams, people with
bicycles, and a good many who had no errand on the other side at all.</p>
<h2>Why it was closed</h2>
<p>An inspection had found that the bolts under the third span could be turned by hand. Nothing had moved, but
a bridge whose bolts can be turned by hand is a bridge that will move one day. So the fence went up, and the
walk to the market grew from two minutes to fifteen.</p>
<h2>What was done</h2>
<p>The span was lifted out in one piece and laid on the quay, where anyone could look at it. The beams turned
out to be sound. The bolts were replaced, and the planks with them: oak from the same forest as a hundred years
ago, cut a little thicker this time. The railings were cleaned, painted and put back.</p>
<h2>What comes next</h2>
<p>The bridge is to be looked at every spring, with the report pinned to a board beside it. A second board
already lists the birds that were seen from the middle. It is the longer one.</p>
<p>Those who like to walk slowly may enjoy <a href="https://blog.example.co.uk/2026/slow-paths">a note on slow
paths</a>.</p>`;

/** Main part of the encyclopaedia page. */
export const TIDE = `
<h1>Tide</h1>
<p class="lead">A tide is the regular rise and fall of the sea, caused by the pull of the Moon and the Sun and
by the turning of the Earth.</p>
<h2>Cause</h2>
<p>The Moon pulls more strongly on the side of the Earth that faces it than on the centre, and more strongly on
the centre than on the far side. The difference stretches the oceans a little along the line that joins the two
bodies. As the Earth turns, each place passes through two bulges and two hollows in somewhat more than a day.</p>
<h2>Spring and neap</h2>
<p>The Sun does the same, a little less than half as strongly. At new and at full moon both pull along one line
and the range is large: a spring tide. At the quarters they pull at a right angle and the range is small: a neap
tide.</p>
<h2>Coasts</h2>
<p>How high the water rises at a given harbour depends more on the shape of the coast than on the Moon. A bay
whose natural period of oscillation is close to that of the tide will amplify it; an enclosed sea hardly has one
at all.</p>
<h2>Tables</h2>
<p>Because the causes are astronomical, tides can be foretold years ahead. Tables of high and low water were
among the first things that were ever computed by machine.</p>
<h2>In the news</h2>
<p>Footbridges over tidal water need particular care; see <a
href="https://news.example.com/2026/harbour-footbridge">an example</a>.</p>`;

/** Main part of the blog post. */
export const SLOW_PATHS = `
<h1>In praise of slow paths</h1>
<p class="lead">Every map knows the quickest way. None of them knows the one past the pear tree.</p>
<div class="picture"></div>
<p>I have begun to add ten minutes to every errand, not to arrive later but to leave sooner. The ten minutes
belong to the path along the ditch, where nothing happens, in great variety.</p>
<h2>What one sees</h2>
<p>In February, hazel. In March, the first bee, which always looks as though it had the wrong date. In April one
hears the path before one sees it, because of the frogs.</p>
<h2>What one does not see</h2>
<p>A screen. It is in the pocket, counting steps for nobody in particular.</p>
<h2>A modest proposal</h2>
<p>Let there be, beside each signpost to the quickest way, a second and smaller one. It need not say where it
leads.</p>
<p>For the hunger afterwards there are <a href="https://recipes.example.net/">three plain recipes</a>.</p>`;

/** How those parts look that only script brings onto a page. A page does not wait for it before it is seen. */
import '../cite/cite.css';
import '../concepts/card.css';
import '../parallels/parallels.css';
import '../references/references.css';
import '../search/lit.css';
import '../search/palette/palette.css';

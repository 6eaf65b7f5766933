import { SETTINGS } from '../ui/settings.ts';

/** What the address of an embedded section can ask for. */
const offered = { view: SETTINGS.view.filter((view) => view !== 'reveal'), theme: SETTINGS.theme };

/** The type of the message by which an embedded section tells its height to the page around it. */
export const HEIGHT_MESSAGE = 'duidu:height';

/**
 * The only script of an embedded section: takes view and theme from the address, and tells the page around it how high the text is. It keeps
 * nothing. A note that is followed comes into sight even where the frame is as high as its text, and the page around it scrolls.
 */
export const embedScript = `{const root=document.documentElement,query=new URLSearchParams(location.search),offered=${JSON.stringify(offered)};
for(const name in offered)if(offered[name].includes(query.get(name)))root.dataset[name]=query.get(name);
if(parent!==window){let told;new ResizeObserver(()=>{const height=Math.ceil(document.body.getBoundingClientRect().height);
if(height!==told)parent.postMessage({type:'${HEIGHT_MESSAGE}',height:told=height,address:location.href},'*')}).observe(document.body)}
addEventListener('hashchange',()=>document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({block:'center'}))}
`;

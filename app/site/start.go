//go:build !js

package site

// What a document says of itself until the boot script has come, and where that never comes: it is there, above the numbers,
// for readers without scripts and wherever the host has lost files. Where scripts run, start hides it at once, so that nobody sees it
// flash by, and shows it when all is loaded and the boot script is not among it.
const notStarted = "These numbers are an example, not those of your link: this page’s program was not loaded, or scripts are off."

// start is a script that stands in the document, since what it is for are files that don't come; the policy allows it by its hash.
const start = `document.documentElement.dataset.starting='';` +
	`addEventListener('load',()=>{if(!window.goodenough)delete document.documentElement.dataset.starting});`

// startInFolder is that of a document in a folder. Some hosts show a folder without its slash, where every address in the document
// would lead beside it: so it adds the slash before the first of them is read. What is named as a file stays as it is.
const startInFolder = start +
	`if(/^http/.test(location.protocol)&&!/(\/|\/index|\.html?)$/i.test(location.pathname))` +
	`try{history.replaceState(null,'',location.origin+location.pathname+'/'+location.search+location.hash)}catch{}`

// @ts-check
/**
 * A draft's page within the editors' desk: shows each save without losing its place. Payload's live preview tells this window
 * of saves (`payload-document-event`); what it says of single keys is not looked at, since nothing of them is saved yet.
 * Nothing is announced: an editor who listens to the page would be told of every word they type.
 */
const desk = window.parent === window ? window.opener : window.parent

if (desk) {
  window.addEventListener('message', ({ data, origin, source }) => {
    if (origin === window.location.origin && source === desk && data?.type === 'payload-document-event') void refresh()
  })
  // Payload sends nothing before the page has said so.
  desk.postMessage({ type: 'payload-live-preview', ready: true }, window.location.origin)
}

let isAsking = false
let askAgain = false

/** One request at a time; a save that comes meanwhile is asked for afterwards. */
async function refresh() {
  if (isAsking) {
    askAgain = true
    return
  }
  isAsking = true
  try {
    const response = await fetch(window.location.href, { cache: 'no-store', credentials: 'omit' })
    // While the desk is away the last text stays; a token that has ended shows the page that says so.
    if (response.status < 500) show(new DOMParser().parseFromString(await response.text(), 'text/html'))
  } catch (error) {
    console.warn('The draft could not be asked for; the next save tries again', error)
  } finally {
    isAsking = false
  }
  if (askAgain) {
    askAgain = false
    await refresh()
  }
}

/** @param {Document} next */
function show(next) {
  document.title = next.title
  const [now, then] = [document.querySelector('main'), next.querySelector('main')]
  if (now && then) become(now, then)
}

/**
 * Changes only what differs, so that scroll position, selection and focus stay where the text around them does.
 * @param {Element} now @param {Element} then
 */
function become(now, then) {
  for (const { name } of [...now.attributes]) if (!then.hasAttribute(name)) now.removeAttribute(name)
  for (const { name, value } of then.attributes) if (now.getAttribute(name) !== value) now.setAttribute(name, value)
  const [olds, news] = [[...now.childNodes], [...then.childNodes]]
  // What is alike at both ends stays: a paragraph put in or taken out leaves its neighbours alone.
  while (olds[0] && news[0]?.isEqualNode(olds[0])) {
    olds.shift()
    news.shift()
  }
  let end = null
  while (olds.length > 0 && news.at(-1)?.isEqualNode(olds.at(-1) ?? null)) {
    end = olds.pop() ?? null
    news.pop()
  }
  news.forEach((node, index) => {
    const old = olds[index]
    if (old instanceof Element && node instanceof Element && old.tagName === node.tagName) become(old, node)
    else if (old) old.replaceWith(document.importNode(node, true))
    else now.insertBefore(document.importNode(node, true), end)
  })
  for (const old of olds.slice(news.length)) old.remove()
}

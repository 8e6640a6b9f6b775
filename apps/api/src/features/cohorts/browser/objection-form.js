// The form for objections, and that of companies that apply: before it is sent, the device solves a small challenge, which costs a person seconds and a flood of machines days.
// A browser that does not run this shows the sentence that leads to the village office instead of the form.

const form = document.querySelector('form[data-challenge]')
const notice = document.getElementById('keadaan')
const button = form.querySelector('button')
const proof = form.elements.namedItem('bukti')
let isReckoning = false

function show(text, reckoning) {
  isReckoning = reckoning
  notice.textContent = text
  // Not `disabled`: whoever stands on the button with the keyboard would lose their place.
  button.setAttribute('aria-disabled', String(reckoning))
}

async function solve() {
  const answer = await fetch(form.dataset.challenge, { cache: 'no-store' })
  // The list has closed meanwhile: the server says so when the form arrives.
  if (answer.status === 404) return ''
  if (!answer.ok) throw new Error(`no challenge: ${answer.status}`)
  const challenge = await answer.json()
  const worker = new Worker('/publik/hitung.js')
  try {
    const solution = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = reject
      worker.postMessage(challenge.parameters)
    })
    return JSON.stringify({ challenge, solution })
  } finally {
    worker.terminate()
  }
}

async function sendWithProof() {
  show(form.dataset.reckoning, true)
  try {
    proof.value = await solve()
    form.submit()
  } catch {
    show(form.dataset.failed, false)
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  if (!isReckoning) void sendWithProof()
})
// For who comes back to the page as the browser kept it. A page that is only now loaded whole may be reckoning already.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) show('', false)
})

document.getElementById('tanpa-skrip').hidden = true
form.hidden = false

// Compares a file with the hash of the signed one. The file stays on the device: it is read here and sent nowhere.
// A browser that does not run this, or has no secure connection to reckon on, shows the hash alone.

const form = document.getElementById('periksa')
const result = document.getElementById('hasil')
const input = form.querySelector('input')

async function hashOf(file) {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function compare(file) {
  result.textContent = form.dataset.reckoning
  try {
    const hash = await hashOf(file)
    const isSame = hash === form.dataset.hash
    result.textContent = isSame ? form.dataset.same : form.dataset.other
    result.className = isSame ? 'badge ok' : 'badge bad'
  } catch {
    result.textContent = form.dataset.failed
    result.className = ''
  }
}

input.addEventListener('change', () => {
  const [file] = input.files
  if (file !== undefined) void compare(file)
})
form.addEventListener('submit', (event) => event.preventDefault())

if (globalThis.crypto?.subtle !== undefined) form.hidden = false

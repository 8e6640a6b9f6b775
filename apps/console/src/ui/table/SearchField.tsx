import { useLingui } from '@lingui/react/macro'
import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import classes from './SearchField.module.css'

const waitMs = 350

/** Searches while one types, after a breath; Enter searches at once. The text is the caller's to keep out of addresses. */
export function SearchField(props: { label: string; value: string; onSearch: (text: string) => void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(props.value)
  useEffect(() => setTyped(props.value), [props.value])
  const searchLater = useDebouncedCallback(props.onSearch, waitMs)
  const router = useRouter()
  // Whoever has pressed a link goes there: a search that waits its turn would call them back while the next page loads.
  useEffect(
    () => router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && searchLater.cancel()),
    [router, searchLater],
  )
  const searchNow = (text: string) => {
    searchLater.cancel()
    setTyped(text)
    props.onSearch(text.trim())
  }
  return (
    <search className={classes.search}>
      <TextInput
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          searchLater(event.currentTarget.value.trim())
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // In a dialog it does not send the form around it.
          event.preventDefault()
          searchNow(typed)
        }}
        rightSection={
          typed !== '' && <CloseButton size="sm" aria-label={t`Kosongkan pencarian`} onClick={() => searchNow('')} />
        }
      />
    </search>
  )
}

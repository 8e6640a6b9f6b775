import { useLingui } from '@lingui/react/macro'
import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { isWithin } from '@payung/domain/area/area-code'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { listBesideField } from './list-beside-field.ts'
import { fullName, VillageSearchQuery } from './VillageField.tsx'

/** Several villages by name: one types, the server finds, what is chosen stays. */
export function VillagesField(props: {
  label: ReactNode
  /** Only villages below this area. */
  within: string
  /** Chosen before: their names stand there at once. */
  known: readonly { readonly code: string; readonly name: string }[]
  value: readonly string[]
  onChange: (codes: string[]) => void
  error?: ReactNode
}) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const [names, setNames] = useState(() => new Map(props.known.map(({ code, name }) => [code, name])))
  const [{ data, fetching }] = useQuery({
    query: VillageSearchQuery,
    variables: { search },
    pause: search.length < 2,
  })
  const villages = (search.length < 2 ? [] : (data?.areas ?? [])).filter(({ code }) => isWithin(code, props.within))
  const labels = new Map([...villages.map((village) => [village.code, fullName(village)] as const), ...names])
  const nobodyFound = search.length >= 2 && !fetching && villages.length === 0
  return (
    <MultiSelect
      label={props.label}
      placeholder={t`Ketik nama desa`}
      searchable
      data={[...new Set([...villages.map(({ code }) => code), ...props.value])].map((value) => ({
        value,
        label: labels.get(value) ?? value,
      }))}
      // The server has searched already, also by spellings that the letters here do not show.
      filter={({ options }) => options}
      value={[...props.value]}
      onChange={(codes) => {
        setNames((before) => new Map([...before, ...codes.map((code) => [code, labels.get(code) ?? code] as const)]))
        props.onChange(codes)
      }}
      searchValue={typed}
      onSearchChange={setTyped}
      comboboxProps={listBesideField}
      description={nobodyFound ? t`Tidak ada desa dengan nama itu.` : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={props.error}
    />
  )
}

import { useLingui } from '@lingui/react/macro'
import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { isWithin } from '@payung/domain/area/area-code'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { listBesideField } from './list-beside-field.ts'
import { fullName, VillageSearchQuery } from './VillageField.tsx'

/** Several villages by name, or areas of any level: one types, the server finds, what is chosen stays. */
export function VillagesField(props: {
  id?: string
  label: ReactNode
  description?: ReactNode
  /** Only what lies in this area, or in one of these. */
  within: string | readonly string[]
  /** Districts and regencies are found as well. */
  isAnyLevel?: boolean
  /** Stand there before anything is typed. */
  offered?: readonly { readonly code: string; readonly name: string }[]
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
    variables: props.isAnyLevel ? { search, level: null } : { search },
    pause: search.length < 2,
  })
  const within = typeof props.within === 'string' ? [props.within] : props.within
  const matching = search.length < 2 ? [] : (data?.areas ?? [])
  const villages = matching.filter(({ code }) => within.some((area) => isWithin(code, area)))
  const offered = search.length < 2 ? (props.offered ?? []) : []
  const labels = new Map([
    ...(props.offered ?? []).map(({ code, name }) => [code, name] as const),
    ...villages.map((village) => [village.code, fullName(village)] as const),
    ...names,
  ])
  const nobodyFound = search.length >= 2 && !fetching && villages.length === 0
  return (
    <MultiSelect
      {...(props.id ? { id: props.id } : {})}
      label={props.label}
      placeholder={props.isAnyLevel ? t`Ketik nama desa, kecamatan, atau daerah` : t`Ketik nama desa`}
      searchable
      data={[...new Set([...[...offered, ...villages].map(({ code }) => code), ...props.value])].map((value) => ({
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
      description={
        nobodyFound
          ? props.isAnyLevel
            ? t`Tidak ada wilayah dengan nama itu.`
            : t`Tidak ada desa dengan nama itu.`
          : props.description
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={props.error}
    />
  )
}

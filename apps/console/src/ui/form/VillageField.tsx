import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { isWithin } from '@payung/domain/area/area-code'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import { listBesideField } from './list-beside-field.ts'

/** Villages, or with no level areas of any, by a part of their name, each with what it lies in. */
export const VillageSearchQuery = graphql(`
  query VillageSearch($search: String!, $level: AreaLevel = VILLAGE) {
    areas(level: $level, search: $search) { code name path { code name level } }
  }
`)

export const VillageNameQuery = graphql(`
  query VillageName($code: String!) {
    area(code: $code) { code name path { code name level } }
  }
`)

export interface Village {
  readonly code: string
  readonly name: string
  readonly path: readonly { readonly name: string; readonly level: string }[]
}

/** A village by name, told apart from its namesakes by district and regency. There are 2,145: one types, the server finds. */
export function VillageField(props: {
  id?: string
  label: ReactNode
  value: string | null
  onChange: (code: string | null) => void
  error?: ReactNode
  /** Only villages below this area. */
  within?: string | undefined
  /** Known already: its name stands there also without a connection. */
  own?: { readonly code: string; readonly name: string } | null
}) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.replace(/,.*$/, '').trim(), 250)
  const [result] = useQuery({ query: VillageSearchQuery, variables: { search }, pause: search.length < 2 })
  const [chosen] = useQuery({
    query: VillageNameQuery,
    variables: { code: props.value ?? '' },
    pause: props.value === null,
  })
  const within = (result.data?.areas ?? []).filter(({ code }) => isWithin(code, props.within ?? ''))
  const own = props.own && props.own.code === props.value ? [{ ...props.own, path: [] }] : []
  const villages: readonly Village[] = [...own, ...(chosen.data?.area ? [chosen.data.area] : []), ...within]
  const nobodyFound = props.value === null && search.length >= 2 && !result.fetching && within.length === 0
  const byCode = new Map(villages.map((village) => [village.code, village]))
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      label={props.label}
      placeholder={t`Ketik nama desa`}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t`Kosongkan` }}
      data={[...byCode.values()].slice(0, 50).map((village) => ({ value: village.code, label: fullName(village) }))}
      // The server has searched already, also by spellings that the letters here do not show.
      filter={({ options }) => options}
      value={props.value}
      onChange={props.onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      comboboxProps={listBesideField}
      description={nobodyFound ? t`Tidak ada desa dengan nama itu.` : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={props.error}
    />
  )
}

/** Told apart from its namesakes by district and regency. */
export function fullName(village: Village): string {
  const above = village.path.filter(({ level }) => level === 'DISTRICT' || level === 'REGENCY').map(({ name }) => name)
  return [village.name, ...above.toReversed()].join(', ')
}

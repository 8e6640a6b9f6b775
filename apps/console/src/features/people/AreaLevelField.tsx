import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'

const AreasBelowQuery = graphql(`
  query AreasBelow($parentCode: String!) {
    areas(parentCode: $parentCode) { code name level kind }
  }
`)

/** One level of the tree of areas. */
export function AreaLevelField(props: {
  parentCode: string
  value: string
  wholeLabel: string
  onChange: (code: string) => void
}) {
  const { t } = useLingui()
  const [{ data }] = useQuery({ query: AreasBelowQuery, variables: { parentCode: props.parentCode } })
  const areas = data?.areas.toSorted((a, b) => a.name.localeCompare(b.name)) ?? []
  const level = areas[0]?.level
  const label =
    level === 'REGENCY' ? t`Kabupaten atau kota` : level === 'VILLAGE' ? t`Desa atau kelurahan` : t`Kecamatan`
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: props.wholeLabel }, ...areas.map(({ code, name }) => ({ value: code, label: name }))]}
      value={props.value}
      disabled={!data}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

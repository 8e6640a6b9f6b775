import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FilterChip } from '../../ui/table/FilterChip.tsx'
import { PhoneFilters } from '../../ui/table/FilterDrawer.tsx'
import classes from './AuditFilters.module.css'
import { knownActions, useActionWords } from './action-words.ts'
import { hasFilters, withFilter } from './audit-address.ts'
import type { AuditList } from './use-audit-list.ts'

const ActorsQuery = graphql(`
  query AuditActors {
    members { user { id name } }
  }
`)

/** Who, what, when, about whom. All of it stands in the address. */
export function AuditFilters(props: { list: AuditList }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const actionWord = useActionWords()
  const { address, events, go } = props.list
  const mayListPeople = useMay('PEOPLE_MANAGE')
  const [people] = useQuery({ query: ActorsQuery, pause: !mayListPeople })
  const actors = new Map<string, string>([
    ...(events ?? []).flatMap(({ actor }) => (actor ? [[actor.id, actor.name] as const] : [])),
    ...(people.data?.members ?? []).map(({ user }) => [user.id, user.name] as const),
  ])
  if (address.oleh && !actors.has(address.oleh)) actors.set(address.oleh, t`Orang terpilih`)
  const actions = [...new Set([...knownActions, ...(address.tindakan ? [address.tindakan] : [])])]
  const byWord = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label)
  return (
    <PhoneFilters>
      <search className={classes.filters}>
        <Select
          label={t`Tindakan`}
          placeholder={t`Semua tindakan`}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t`Kosongkan` }}
          nothingFoundMessage={t`Tidak ada tindakan dengan nama itu.`}
          data={actions.map((value) => ({ value, label: actionWord(value) })).toSorted(byWord)}
          value={address.tindakan ?? null}
          onChange={(value) => go(withFilter(withFilter(address, 'tanya', null), 'tindakan', value))}
        />
        <Select
          label={t`Oleh`}
          placeholder={t`Siapa saja`}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t`Kosongkan` }}
          nothingFoundMessage={t`Tidak ada orang dengan nama itu.`}
          data={[...actors].map(([value, label]) => ({ value, label })).toSorted(byWord)}
          value={address.oleh ?? null}
          onChange={(value) => go(withFilter(address, 'oleh', value))}
        />
        <DateField
          label={t`Dari tanggal`}
          value={address.dari ?? null}
          max={address.sampai ?? today}
          onChange={(day, text) => (day !== null || text === '') && go(withFilter(address, 'dari', day))}
        />
        <DateField
          label={t`Sampai tanggal`}
          value={address.sampai ?? null}
          max={today}
          {...(address.dari ? { min: address.dari } : {})}
          onChange={(day, text) => (day !== null || text === '') && go(withFilter(address, 'sampai', day))}
        />
        {address.tentang && (
          <FilterChip
            label={t`Tentang`}
            value={t`satu orang atau hal`}
            onRemove={() => go(withFilter(address, 'tentang', null))}
          />
        )}
        {hasFilters(address) && (
          <Button variant="subtle" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={() => go({})}>
            <Trans>Hapus filter</Trans>
          </Button>
        )}
      </search>
    </PhoneFilters>
  )
}

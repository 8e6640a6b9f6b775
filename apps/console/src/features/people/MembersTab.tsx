import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, UnstyledButton } from '@mantine/core'
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { roleWords } from '../../session/role-words.ts'
import { Badge } from '../../ui/Badge.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { SearchField } from '../../ui/table/SearchField.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { MemberPanel } from './MemberPanel.tsx'
import classes from './MembersTab.module.css'
import type { Member } from './people.query.ts'
import { useScopeWords } from './scope-words.ts'

/** Everybody who works here; whose every role has ended is kept, and shown when asked for. */
export function MembersTab(props: { members: readonly Member[]; onChanged: () => void }) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const [withPast, setWithPast] = useState(false)
  const [openedId, setOpenedId] = useState<string | null>(null)
  const columns = useMemberColumns((member) => setOpenedId(member.user.id))
  const sought = search.toLowerCase()
  const shown = props.members.filter(
    ({ user, memberships }) =>
      (withPast || memberships.some(({ ended }) => !ended)) &&
      `${user.name} ${user.email} ${user.title ?? ''}`.toLowerCase().includes(sought),
  )
  const total = props.members.length
  return (
    <>
      <div className={classes.tools}>
        <SearchField label={t`Nama atau surel`} value={search} onSearch={setSearch} />
        <Checkbox
          label={<Trans>Juga yang sudah berakhir</Trans>}
          checked={withPast}
          onChange={(event) => setWithPast(event.currentTarget.checked)}
        />
      </div>
      <section className={classes.card}>
        {shown.length === 0 ? (
          <NoMatch
            title={<Trans>Tidak ada orang yang cocok</Trans>}
            onClear={() => {
              setSearch('')
              setWithPast(true)
            }}
          >
            <Trans>Tanpa saringan ada {total} orang.</Trans>
          </NoMatch>
        ) : (
          <WholeList name="members-tab" rows={shown}>
            {(rows) => (
              <DataTable
                label={t`Daftar anggota`}
                columns={columns}
                rows={rows}
                idOf={({ user }) => user.id}
                nameOf={({ user }) => user.name}
              />
            )}
          </WholeList>
        )}
      </section>
      <MemberPanel
        member={props.members.find(({ user }) => user.id === openedId) ?? null}
        onClose={() => setOpenedId(null)}
        onChanged={props.onChanged}
      />
    </>
  )
}

function useMemberColumns(onOpen: (member: Member) => void): readonly Column<Member>[] {
  const { i18n, t } = useLingui()
  const { shortDay } = useFormats()
  const scopeWords = useScopeWords()
  return [
    {
      id: 'name',
      header: t`Nama`,
      onPhone: 'HEAD',
      cell: (member) => (
        <UnstyledButton className={classes.name} onClick={() => onOpen(member)}>
          {member.user.name}
        </UnstyledButton>
      ),
    },
    { id: 'email', header: t`Surel`, cell: ({ user }) => user.email },
    {
      id: 'roles',
      header: t`Peran`,
      cell: ({ memberships }) => (
        <span className={classes.roles}>
          {memberships
            .filter(({ ended }) => !ended)
            .map(({ id, role }) => (
              <Badge key={id} tone="river">
                {i18n._(roleWords[role])}
              </Badge>
            ))}
          {memberships.every(({ ended }) => ended) && (
            <Badge tone="mute">
              <Trans>Berakhir</Trans>
            </Badge>
          )}
        </span>
      ),
    },
    {
      id: 'scope',
      header: t`Lingkup`,
      cell: ({ memberships }) => {
        const present = memberships.find(({ ended }) => !ended) ?? memberships[0]
        return present ? scopeWords(present) : '—'
      },
    },
    {
      id: 'until',
      header: t`Sampai`,
      onPhone: 'HIDDEN',
      cell: ({ memberships }) => {
        const lasts = memberships.flatMap(({ ended, validUntil }) => (ended || validUntil === null ? [] : [validUntil]))
        const first = lasts.toSorted()[0]
        return first === undefined ? '—' : shortDay(first)
      },
    },
    {
      id: 'secondFactor',
      header: t`Kode keamanan`,
      cell: ({ secondFactor }) =>
        secondFactor ? (
          <Badge tone="ok" icon={IconShieldCheck}>
            <Trans>Terpasang</Trans>
          </Badge>
        ) : (
          <Badge tone="warn" icon={IconShieldOff}>
            <Trans>Belum</Trans>
          </Badge>
        ),
    },
  ]
}

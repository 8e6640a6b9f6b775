import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Group, NativeSelect, Stack } from '@mantine/core'
import { IconInfoCircle, IconListCheck, IconUsersMinus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { DecreeStateBadge } from '../decrees/DecreeStateBadge.tsx'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { writeMonthText } from '../workers/form/coverage-draft.ts'
import type { PledgeDetail } from './pledge.query.ts'

type Pledge = Pick<PledgeDetail, 'id' | 'fromMonth' | 'untilMonth' | 'programmes' | 'lists' | 'designation'>
type Designation = NonNullable<Pledge['designation']>
type OfferedProgramme = NonNullable<Designation['programmes'][number]['programme']>

/** How far a list is that no decree names yet. */
const listStates = {
  DRAFT: msg`Konsep daftar, belum dikunci`,
  PUBLISHED: msg`Sedang diumumkan, belum dikunci`,
  LOCKED: msg`Terkunci, belum ada keputusan`,
  DISCARDED: msg`Dibuang`,
} as const satisfies Record<NonNullable<Pledge['lists'][number]['cohort']>['state'], unknown>

/** On which lists and decrees the people of an approved pledge stand, and how the next list is drawn from it: for its region. */
export function PledgedLists(props: { pledge: Pledge }) {
  const { lists, designation } = props.pledge
  if (lists.length === 0 && designation === null) return null
  return (
    <Card
      title={<Trans>Daftar penerima dan keputusan</Trans>}
      hint={<Trans>Orang dari janji ini menjadi peserta setelah ditetapkan dengan keputusan kepala daerah</Trans>}
    >
      <Stack gap="md">
        {lists.length > 0 && (
          <FactList
            facts={lists.map((list) => [<ListName key={list.id} list={list} />, <ListStanding key="is" list={list} />])}
          />
        )}
        {designation !== null && designation.unplaced > 0 && (
          <DrawList pledge={props.pledge} designation={designation} />
        )}
      </Stack>
    </Card>
  )
}

function ListName(props: { list: Pledge['lists'][number] }) {
  const { cohort } = props.list
  if (cohort === null) return '—'
  return (
    <Link to="/kohort/$cohortId" params={{ cohortId: cohort.id }}>
      {cohort.name}
    </Link>
  )
}

function ListStanding(props: { list: Pledge['lists'][number] }) {
  const { i18n } = useLingui()
  const { number } = useFormats()
  const { people, cohort, decree } = props.list
  return (
    <Group gap="xs">
      <Trans>{number(people)} orang dari janji ini</Trans>
      {decree === null ? (
        cohort !== null && <span>{i18n._(listStates[cohort.state])}</span>
      ) : (
        <>
          <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
            {decree.number ?? <Trans>Konsep keputusan</Trans>}
          </Link>
          <DecreeStateBadge state={decree.state} />
        </>
      )}
    </Group>
  )
}

/** Which programme the list is of; the form of the list offers the other pledges that may come along. */
function DrawList(props: { pledge: Pledge; designation: Designation }) {
  const { number } = useFormats()
  const { id } = props.pledge
  const { people, unplaced, programmes } = props.designation
  const [chosen, setChosen] = useState<string>()
  const offered = programmes.flatMap(({ room, programme }) => (programme === null ? [] : [{ ...programme, room }]))
  const programme = offered.find(({ id: offeredId }) => offeredId === chosen) ?? offered[0]
  return (
    <Stack gap="sm">
      <Notice tone="info" icon={IconInfoCircle}>
        <Trans>
          {number(unplaced)} dari {number(people)} orang yang dipegang janji ini belum ada pada daftar penerima.
        </Trans>
      </Notice>
      {programme === undefined ? (
        <NewProgramme pledge={props.pledge} />
      ) : (
        <>
          <ProgrammeChoice programmes={offered} chosen={programme.id} onChange={setChosen} />
          {programme.room < unplaced && (
            <QuotaTooSmall programmeId={programme.id} room={programme.room} unplaced={unplaced} />
          )}
          <Group justify="flex-end">
            <ButtonLink
              to="/kohort/baru"
              search={{ program: programme.id, janji: id }}
              leftSection={<IconListCheck size={18} aria-hidden />}
            >
              <Trans>Susun daftar penerima</Trans>
            </ButtonLink>
          </Group>
        </>
      )}
    </Stack>
  )
}

/** The list would leave people of the pledge out: the quota of the programme is used up, or smaller than the pledge. */
function QuotaTooSmall(props: { programmeId: string; room: number; unplaced: number }) {
  const { number } = useFormats()
  return (
    <Notice tone="warn" icon={IconUsersMinus}>
      <Trans>
        Kuota program ini masih memuat {number(props.room)} dari {number(props.unplaced)} orang itu. Selebihnya tidak
        akan masuk daftar: tambah kuotanya di{' '}
        <Link to="/program/$programmeId" params={{ programmeId: props.programmeId }}>
          halaman program
        </Link>
        , atau rencanakan program untuk uang perusahaan.
      </Trans>
    </Notice>
  )
}

function ProgrammeChoice(props: {
  programmes: readonly OfferedProgramme[]
  chosen: string
  onChange: (programmeId: string) => void
}) {
  const { months } = useFormats()
  return (
    <NativeSelect
      label={<Trans context="one">Program</Trans>}
      description={<Trans>Program terbuka yang jaminannya sama dan bulannya beririsan dengan janji ini.</Trans>}
      data={props.programmes.map(({ id, name, fromMonth, untilMonth }) => ({
        value: id,
        label: `${name} · ${months(fromMonth, untilMonth)}`,
      }))}
      value={props.chosen}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

/** No open programme fits: one is planned for the months and the insurance of the pledge. */
function NewProgramme(props: { pledge: Pledge }) {
  const mayPlan = useMay('PROGRAMME_MANAGE')
  const { fromMonth, untilMonth, programmes } = props.pledge
  return (
    <>
      <p style={{ margin: 0 }}>
        <Trans>
          Belum ada program terbuka untuk bulan dan jaminan janji ini. Rencanakan programnya, buka, lalu kembali ke
          halaman ini.
        </Trans>
      </p>
      {mayPlan && (
        <Group justify="flex-end">
          <ButtonLink
            to="/program/baru"
            variant="default"
            search={{
              mulai: writeMonthText(fromMonth),
              akhir: writeMonthText(lastMonthOf(untilMonth)),
              jaminan: programmes.join(','),
            }}
          >
            <Trans>Rencanakan program</Trans>
          </ButtonLink>
        </Group>
      )}
    </>
  )
}

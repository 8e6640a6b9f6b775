import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { IconChevronRight, IconSearch, IconUsers, IconWifiOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import classes from './KeptPeopleList.module.css'
import { useKeptPeople } from './use-kept-people.ts'
import { type KeptPeople, type KeptPerson, peopleNamed } from './village-people.ts'

/** More than a thumb goes through: then another letter of the name is quicker. */
const shownAtMost = 50

/** The people of a village as they lie on this device, by name; each leads to a report of what happened to them. */
export function KeptPeopleList() {
  const { t } = useLingui()
  const { people, busy } = useKeptPeople()
  return (
    <div className={classes.screen}>
      {people !== null ? (
        <People list={people} />
      ) : busy ? (
        <LoadingRows label={t`Memuat daftar warga`} rows={8} rowHeight={56} />
      ) : (
        <NothingYet icon={IconWifiOff} title={<Trans>Daftar warga belum ada di perangkat ini</Trans>}>
          <Trans>
            Daftar ini tersimpan sendiri begitu Payung terbuka selagi tersambung. Sesudah itu warga dapat dipilih tanpa
            sambungan.
          </Trans>
        </NothingYet>
      )}
    </div>
  )
}

function People(props: { list: KeptPeople }) {
  const { t } = useLingui()
  const { moment, number } = useFormats()
  const { isCut, people, readAt } = props.list
  const [search, setSearch] = useState('')
  const matches = peopleNamed(people, useDeferredValue(search))
  const shown = matches.slice(0, shownAtMost)
  const [listed, named, readOn] = [number(people.length), number(matches.length), moment(readAt)]
  return (
    <>
      <Notice tone="info" icon={IconUsers}>
        {isCut ? (
          <Trans>
            {listed} warga pertama menurut abjad, per {readOn}. Yang lain dapat dicari di halaman Pekerja selagi
            tersambung.
          </Trans>
        ) : (
          <Trans>
            {listed} warga per {readOn}. Yang terdaftar sesudah itu belum ada di sini.
          </Trans>
        )}
      </Notice>
      <TextInput
        label={<Trans>Cari nama</Trans>}
        type="search"
        autoComplete="off"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <p role="status" className={classes.count}>
        {matches.length > shown.length ? (
          <Trans>
            {named} warga; {shownAtMost} yang pertama tampak. Ketik lebih banyak huruf.
          </Trans>
        ) : (
          <Plural value={matches.length} _0="Tidak ada warga dengan nama itu" other="# warga" />
        )}
      </p>
      {shown.length > 0 && (
        <ul className={classes.people} aria-label={t`Warga`}>
          {shown.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      )}
    </>
  )
}

function Person(props: { person: KeptPerson }) {
  const { id, name, born } = props.person
  return (
    <li>
      <Link to="/pekerja/$workerId/lapor" params={{ workerId: id }} className={classes.person}>
        <span className={classes.words}>
          <b>{name}</b>
          {born !== null && (
            <small>
              <Born born={born} />
            </small>
          )}
        </span>
        <IconChevronRight size={20} aria-hidden />
      </Link>
    </li>
  )
}

function Born(props: { born: string }) {
  const { day } = useFormats()
  const isYear = props.born.length === 4
  const born = isYear ? props.born : day(props.born)
  return <Trans>lahir {born}</Trans>
}

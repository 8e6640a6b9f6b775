import { useLingui as useWords } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconSearchOff } from '@tabler/icons-react'
import { useState } from 'react'
import { Card } from '../../ui/Card.tsx'
import { glossary } from '../../ui/glossary.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { StateMessage } from '../../ui/states/StateMessage.tsx'
import { SearchField } from '../../ui/table/SearchField.tsx'
import classes from './HelpPage.module.css'
import { ShortcutList } from './ShortcutList.tsx'

/** The words of the trade, findable, and the keys. */
export function HelpPage() {
  const { t } = useLingui()
  const { i18n } = useWords()
  const [search, setSearch] = useState('')
  const sought = search.toLowerCase()
  const terms = Object.entries(glossary)
    .map(([key, { word, meaning }]) => ({ key, word: i18n._(word), meaning: i18n._(meaning) }))
    .filter(({ word, meaning }) => `${word} ${meaning}`.toLowerCase().includes(sought))
    .toSorted((a, b) => a.word.localeCompare(b.word))
  return (
    <>
      <PageHeader title={t`Bantuan`} context={<Trans>Istilah yang dipakai Payung, dan tombol pintasnya</Trans>} />
      <div className={classes.columns}>
        <Card title={<Trans>Daftar istilah</Trans>}>
          <SearchField label={t`Cari istilah`} value={search} onSearch={setSearch} />
          {terms.length === 0 ? (
            <StateMessage tone="mute" icon={IconSearchOff} title={<Trans>Istilah itu belum ada</Trans>}>
              <Trans>Coba kata lain, atau tanyakan kepada administrator instansi Anda.</Trans>
            </StateMessage>
          ) : (
            <dl className={classes.terms}>
              {terms.map(({ key, word, meaning }) => (
                <div key={key} id={key}>
                  <dt>{word}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          )}
        </Card>
        <Card title={<Trans>Tombol pintas</Trans>}>
          <ShortcutList />
        </Card>
      </div>
    </>
  )
}

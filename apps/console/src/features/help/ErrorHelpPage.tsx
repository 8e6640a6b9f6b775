import { useLingui as useWords } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconSearchOff } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import errorHelp from '../../generated/error-help.json'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { StateMessage } from '../../ui/states/StateMessage.tsx'
import { SearchField } from '../../ui/table/SearchField.tsx'
import { findErrorHelp } from './find-error-help.ts'
import classes from './HelpPage.module.css'

/** What a refusal means and what to do about it; a link names the code. */
export function ErrorHelpPage() {
  const { t } = useLingui()
  const { i18n } = useWords()
  const { hash } = useLocation()
  const [search, setSearch] = useState(hash)
  const language = i18n.locale === 'en' ? 'en' : 'id'
  const matches = findErrorHelp(errorHelp, search, language)
  return (
    <>
      <PageHeader title={t`Pesan kesalahan`} context={<Trans>Apa artinya, dan apa yang perlu dilakukan</Trans>} />
      <Card title={<Trans>Daftar pesan</Trans>}>
        <SearchField label={t`Cari pesan atau kodenya`} value={search} onSearch={setSearch} />
        {matches.length === 0 ? (
          <StateMessage tone="mute" icon={IconSearchOff} title={<Trans>Pesan itu tidak ditemukan</Trans>}>
            <Trans>Coba kata lain, atau tanyakan kepada administrator instansi Anda.</Trans>
          </StateMessage>
        ) : (
          <dl className={classes.terms}>
            {matches.map(({ code, group, cases }) => (
              <div key={`${group.en} ${code}`}>
                <dt>
                  {group[language]} · <code>{code}</code>
                </dt>
                {cases.map(({ reason, remedy }) => (
                  <dd key={JSON.stringify([reason, remedy])}>
                    {reason?.[language]} <strong>{remedy[language]}</strong>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        )}
      </Card>
    </>
  )
}

import { AdminHead, Prose, TextLink } from "@vakans/ui";
import { useShell } from "@vakans/web/shell";
import { Frame } from "../../components/frame";
import { useRights } from "../../components/member";
import { settingsRooms } from "../../components/settings-rooms";
import { at } from "../../components/tenant-path";

/** The rooms of a tenant's settings that the reader may enter. */
export function SettingsView() {
  const { words, tenant } = useShell();
  const { may } = useRights();
  const slug = tenant?.slug ?? "";
  return (
    <Frame title={words.t("settings.room")} room="settings">
      <AdminHead heading={words.t("settings.room")} facts={words.t("settings.lead")} />
      <ul className="va-rooms">
        {settingsRooms
          .filter(({ right }) => may(right))
          .map(({ path, name, says }) => (
            <li key={path}>
              <TextLink href={`${at.settings(slug)}/${path}`}>{words.t(name)}</TextLink>
              <Prose>
                <p>{words.t(says)}</p>
              </Prose>
            </li>
          ))}
      </ul>
    </Frame>
  );
}

// A server component that imports the package, around a client component that uses it.
import { version } from 'savile';
import Tailor from './tailor_client.js';

export default function Page() {
  return (
    <main>
      <p id="version">{version}</p>
      <Tailor />
    </main>
  );
}

import '@/ui/base.css';
import { openSurface } from '@/ui/page/open-surface';
import { Welcome } from '@/ui/welcome/welcome';

openSurface('welcome.title', <Welcome />);

/** The line on which the server tells what changed. It comes back by itself when it breaks. */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;

export class Live {
  /**
   * @param {(event: object) => void} onevent what the server pushes
   * @param {(open: boolean) => void} online told whenever the line opens or breaks
   */
  constructor(onevent, online) {
    this.onevent = onevent;
    this.online = online;
    this.wait = FIRST_WAIT;
  }

  /** Listen as this person; ends the line of whoever was listening before. */
  listenAs(person) {
    this.person = person;
    clearTimeout(this.timer);
    const before = this.socket;
    this.socket = null;
    before?.close();
    this.#open();
  }

  #open() {
    const address = new URL(`/ui/live?as=${encodeURIComponent(this.person)}`, location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.onopen = () => {
      if (socket !== this.socket) return;
      this.wait = FIRST_WAIT;
      this.online(true);
    };
    socket.onmessage = ({ data }) => {
      if (socket === this.socket) this.onevent(JSON.parse(data));
    };
    socket.onclose = () => {
      if (socket !== this.socket) return;
      this.online(false);
      this.timer = setTimeout(() => this.#open(), this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    };
  }
}

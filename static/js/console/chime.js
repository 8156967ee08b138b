// A soft tone at the end of time, for a leader who looks at the room and not at the clock.

const PITCH = 528;
const SECONDS = 1.2;
const LOUDNESS = 0.08;

export function chime() {
  const sound = new AudioContext();
  const tone = sound.createOscillator();
  const volume = sound.createGain();
  tone.frequency.value = PITCH;
  volume.gain.setValueAtTime(0, sound.currentTime);
  volume.gain.linearRampToValueAtTime(LOUDNESS, sound.currentTime + 0.05);
  volume.gain.exponentialRampToValueAtTime(0.0001, sound.currentTime + SECONDS);
  tone.connect(volume).connect(sound.destination);
  tone.onended = () => sound.close();
  tone.start();
  tone.stop(sound.currentTime + SECONDS);
}

using Mcu.Fakes.Telegram;

return await Training.Run(args);

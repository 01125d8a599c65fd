using Mcu.Bench;

return await Menu.Run(new Options(args));
